using System.Globalization;
using Blog.Ads.Slots;
using Blog.Ads.Slots.Admin;
using Blog.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Blog.Ads.Campaigns.Admin;

/// <summary>Where a campaign runs: its slots, and the categories, tags and languages of texts that it may stand beside.</summary>
public sealed partial class CampaignReader
{
    private const int MaxTerms = 20;

    private async Task<List<AdSlot>> ReadSlotsAsync(
        Campaign campaign, CampaignForm form, Action<string, string> refuse, CancellationToken ct)
    {
        var ticked = form.SlotIds;
        var slots = await db.AdSlots.AsNoTracking().Where(s => ticked.Contains(s.Id)).OrderBy(s => s.Id).ToListAsync(ct);
        campaign.SlotIds = slots.ConvertAll(s => s.Id);
        _ = TickedRows.Read(
            ticked,
            campaign.SlotIds,
            () => refuse(nameof(form.SlotIds), "One of the selected ad spots has been deleted. Choose again."));
        RefuseIf(ticked.Count == 0 ? "Choose at least one ad spot." : null, nameof(form.SlotIds), refuse);
        return slots;
    }

    private async Task ReadTargetsAsync(Campaign campaign, CampaignForm form, Action<string, string> refuse, CancellationToken ct)
    {
        campaign.CategoryIds = TickedRows.ReadCategories(form.CategoryIds, await terms.Categories(db, ct), refuse);
        var typed = Split(form.Tags);
        var found = await terms.FindTags(db, typed, ct);
        campaign.TagIds = [.. found.Values.Select(f => f.Id).Distinct()];
        RefuseIf(
            typed.Count > MaxTerms ? $"Use at most {MaxTerms} tags."
                : typed.FirstOrDefault(name => !found.ContainsKey(name)) is { } unknown ? $"No article has a tag “{unknown}”."
                : null,
            nameof(form.Tags),
            refuse);
        var languages = Split(form.Languages);
        campaign.Languages = [.. languages.Select(Languages.Find).OfType<CultureInfo>().Select(l => l.Name).Distinct()];
        RefuseIf(
            languages.Count > MaxTerms ? $"Use at most {MaxTerms} languages."
                : languages.FirstOrDefault(name => !Languages.IsKnown(name)) is { } strange
                    ? $"“{strange}” is not a language code. Examples: en, de, ur, pt-BR."
                : null,
            nameof(form.Languages),
            refuse);
    }

    private static List<string> Split(string? typed) =>
        [.. CommaList.Read(typed).Distinct(StringComparer.OrdinalIgnoreCase)];
}
