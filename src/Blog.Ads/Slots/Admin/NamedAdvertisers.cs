using Blog.Ads.Choice;
using Blog.Core.Data;
using Blog.Core.Permalinks;

namespace Blog.Ads.Slots.Admin;

/// <summary>Finds the advertisers whom an article names, for the note to its author; of those who have a campaign that runs or will.</summary>
public sealed class NamedAdvertisers(BlogDbContext db, AdBook book, ArticleNames articles)
{
    /// <param name="article">Its number.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<IReadOnlyList<NamedAdvertiser>> InAsync(long article, CancellationToken ct)
    {
        var shelf = book.Current;
        var booked = shelf.Campaigns.Where(c => c.Advertiser is not null).DistinctBy(c => c.AdvertiserId).ToList();
        if (booked.Count == 0 || await articles.TextOf(db, article, ct) is not { } text)
        {
            return [];
        }

        var folded = IndependenceGuard.Fold(text);
        return [.. booked.Select(c => (c.Advertiser!.Name, Word: IndependenceGuard.NamedIn(folded, shelf.PhrasesOf(c)))).Where(n => n.Word is not null)
            .Select(n => new NamedAdvertiser(n.Name, n.Word!)).OrderBy(n => n.Name)];
    }
}
