using Blog.Ads.Campaigns;
using Blog.Ads.Slots;
using Blog.Ads.Totals;
using Blog.Core.PageCache;
using Blog.Core.Texts;

namespace Blog.Ads.Serving;

/// <summary>
/// Ad selection by targeting: yields the candidates of each slot of a page with their
/// weights. A pure function: the same page always gets the same plan.
/// </summary>
public static class AdChoice
{
    private const int FreeTier = 3;

    /// <summary>The candidates of all slots of a page.</summary>
    /// <param name="snapshot">Slots and campaigns.</param>
    /// <param name="page">What the page is about.</param>
    /// <param name="rules">What holds for all slots.</param>
    /// <param name="siteLanguage">BCP 47; that of a page which names none.</param>
    /// <param name="now">UTC.</param>
    /// <param name="isResting">Whether a campaign rests, such as at a reached cap.</param>
    public static IEnumerable<SlotCandidates> CandidatesFor(
        AdSnapshot snapshot, PageSubject page, AdSettings rules, string siteLanguage, DateTime now, Func<long, bool> isResting)
    {
        var slots = SlotLayout.Of(snapshot, page, rules);
        if (slots.Count == 0)
        {
            return [];
        }

        var running = snapshot.Campaigns.Where(c => c.IsRunning(now) && IsMeantFor(c, page, siteLanguage)).ToList();
        var text = running.Exists(c => snapshot.PhrasesOf(c).Count > 0) && page.Kind == AdExemption.Article
            ? IndependenceGuard.Fold(page.Text())
            : "";
        // Articles below the minimum length carry no ads; the line that offers a free slot is no ad.
        var isShort = page.Kind == AdExemption.Article && page.Words < rules.MinWords;
        var fit = isShort
            ? []
            : running.Where(c => text.Length == 0 || IndependenceGuard.NamedIn(text, snapshot.PhrasesOf(c)) is null).ToList();
        return slots.Select(placed =>
            new SlotCandidates(placed.Name, [.. Of(placed.Slot, fit, page, isResting), .. FreeLine(placed, rules)])
            {
                Tag = placed.Slot.Key,
                CountedAs = AdKeys.SlotPrefix + placed.Slot.Id,
            });
    }

    /// <summary>The key of the line that offers a free spot; a page says it once.</summary>
    public const string FreeKey = "free";

    /// <summary>Whether a campaign is targeted at a page: category, tag and language each hold where they are given.</summary>
    public static bool IsMeantFor(Campaign campaign, PageSubject page, string siteLanguage) =>
        (campaign.CategoryIds.Count == 0 || (page.CategoryId is { } category && campaign.CategoryIds.Contains(category)))
        && (campaign.TagIds.Count == 0 || page.TagIds.Any(campaign.TagIds.Contains))
        && (campaign.Languages.Count == 0
            || campaign.Languages.Exists(l => Covers(l, page.Language.Length > 0 ? page.Language : siteLanguage)));

    private static IEnumerable<Candidate> Of(
        AdSlot slot, IReadOnlyList<Campaign> campaigns, PageSubject page, Func<long, bool> isResting)
    {
        foreach (var campaign in campaigns.Where(c =>
            c.SlotIds.Contains(slot.Id) || (c.Priority == CampaignPriority.House && slot.WhenEmpty == SlotFallback.House)))
        {
            // The kinds as stored: what was booked before a place took fewer of them keeps running.
            var ads = campaign.Ads.Where(a => slot.Kinds.HasFlag(a.Kind.AsSet())).ToList();
            var total = ads.Sum(a => (double)a.Weight);
            foreach (var ad in ads)
            {
                yield return new(ad.Key, campaign.Weight * ad.Weight / total)
                {
                    Tier = (int)campaign.Priority,
                    IsResting = isResting(campaign.Id),
                    CountedAs = AdKeys.Of(AdMeasure.Served, new(ad.Id, slot.Id, page.Kind == AdExemption.Article ? page.Id : 0)),
                    IsOnce = campaign.Priority == CampaignPriority.House,
                    Once = OnceNameOf(campaign),
                    Owner = campaign.AdvertiserId is { } owner ? $"{owner}" : "",
                    Trade = Folding.Name(campaign.Advertiser?.Sector ?? "").ToUpperInvariant(),
                };
            }
        }
    }

    // One advertiser stands once a page, whichever of its campaigns that is; a campaign without one counts for itself.
    private static string OnceNameOf(Campaign campaign) =>
        campaign.MayRepeat || campaign.Priority == CampaignPriority.House ? ""
        : campaign.AdvertiserId is { } advertiser ? $"advertiser:{advertiser}"
        : $"campaign:{campaign.Id}";

    private static IEnumerable<Candidate> FreeLine(PlacedSlot placed, AdSettings rules) =>
        placed.Slot.WhenEmpty == SlotFallback.Available && rules.IsSet
            ? [new(FreeKey, 1) { Tier = FreeTier, IsOnce = true }]
            : [];

    // RFC 4647, 3.3.1, basic filtering: "de" covers "de-AT".
    private static bool Covers(string wanted, string language) =>
        language.Equals(wanted, StringComparison.OrdinalIgnoreCase)
            || language.StartsWith(wanted + "-", StringComparison.OrdinalIgnoreCase);
}
