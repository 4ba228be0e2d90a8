using Blog.Ads.Campaigns;
using Blog.Ads.Serving;

namespace Blog.Ads.Exemptions.Admin;

/// <summary>Finds the advertisers whom a text names, for the note to its author.</summary>
public sealed class NamedAdvertisers(AdSnapshots snapshots)
{
    /// <summary>Those of them with a campaign that runs or is planned, by name.</summary>
    public IReadOnlyList<NamedAdvertiser> In(string text)
    {
        var folded = IndependenceGuard.Fold(text);
        return [.. snapshots.Current.Campaigns.Where(c => c.Advertiser is not null).DistinctBy(c => c.AdvertiserId)
            .Select(c => (c.Advertiser!.Name, Word: IndependenceGuard.NamedIn(folded, snapshots.Current.PhrasesOf(c))))
            .Where(found => found.Word is not null)
            .Select(found => new NamedAdvertiser(found.Name, found.Word!))
            .OrderBy(found => found.Name, StringComparer.Ordinal)];
    }
}
