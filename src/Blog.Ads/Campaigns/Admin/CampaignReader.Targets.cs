using System.Globalization;
using Blog.Core.Texts;

namespace Blog.Ads.Campaigns.Admin;

/// <summary>Whom a campaign is for: the categories, tags and languages of the texts beside which it may stand.</summary>
public sealed partial class CampaignReader
{
    private const int MaxTerms = 20;

    private async Task ReadTargetsAsync(Campaign campaign, CampaignForm form, Action<string, string> refuse, CancellationToken ct)
    {
        var categories = await terms.Categories(db, ct);
        campaign.CategoryIds = [.. form.CategoryIds.Distinct().Where(id => categories.Any(c => c.Id == id))];
        var typed = Split(form.Tags);
        var found = await terms.FindTags(db, typed, ct);
        campaign.TagIds = [.. found.Values.Select(f => f.Id).Distinct()];
        RefuseIf(
            typed.Count > MaxTerms ? $"Name at most {MaxTerms} tags."
                : typed.FirstOrDefault(name => !found.ContainsKey(name)) is { } unknown ? $"No article has a tag “{unknown}”."
                : null,
            nameof(form.Tags),
            refuse);
        var languages = Split(form.Languages);
        campaign.Languages = [.. languages.Select(Languages.Find).OfType<CultureInfo>().Select(l => l.Name).Distinct()];
        RefuseIf(
            languages.Count > MaxTerms ? $"Name at most {MaxTerms} languages."
                : languages.FirstOrDefault(name => !Languages.IsKnown(name)) is { } strange
                    ? $"“{strange}” is no language code. Examples: en, de, ur, pt-BR."
                : null,
            nameof(form.Languages),
            refuse);
    }

    private static List<string> Split(string? typed) =>
        [.. (typed ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Distinct(StringComparer.OrdinalIgnoreCase)];
}
