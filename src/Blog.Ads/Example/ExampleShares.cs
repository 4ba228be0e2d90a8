using Blog.Ads.Campaigns;
using Blog.Ads.Slots;

namespace Blog.Ads.Example;

/// <summary>
/// Who has which share of the example's slots: who pays goes before the blog's own, and no campaign stands twice on a page.
/// </summary>
internal static class ExampleShares
{
    /// <summary>The ads of a slot and their shares of its serves, which make 1 at most.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="together">All slots of such a page.</param>
    /// <param name="running">The campaigns of the day.</param>
    public static IEnumerable<(Ad Ad, double Share)> Of(AdSlot slot, List<AdSlot> together, List<Campaign> running)
    {
        foreach (var campaign in running.Where(c => c.SlotIds.Contains(slot.Id)))
        {
            var share = campaign.Priority == CampaignPriority.House
                ? Left(slot, running) / Math.Max(1, together.Sum(s => campaign.SlotIds.Contains(s.Id) ? Left(s, running) : 0))
                : PaidShare(campaign, together);
            var weight = (double)campaign.Ads.Sum(a => a.Weight);
            foreach (var ad in campaign.Ads.Where(_ => share > 0))
            {
                yield return (ad, share * ad.Weight / weight);
            }
        }

        double Left(AdSlot one, List<Campaign> all) => Math.Max(0, 1 - all
            .Where(c => c.Priority != CampaignPriority.House && c.SlotIds.Contains(one.Id))
            .Sum(c => PaidShare(c, together)));
    }

    /// <summary>Whether it ran on a day (UTC).</summary>
    public static bool IsOn(this Campaign campaign, DateOnly day) =>
        DateOnly.FromDateTime(campaign.StartsAt) <= day
        && (campaign.EndsAt is not { } end || day < DateOnly.FromDateTime(end));

    private static double PaidShare(Campaign campaign, List<AdSlot> together) =>
        1.0 / together.Count(s => campaign.SlotIds.Contains(s.Id));
}
