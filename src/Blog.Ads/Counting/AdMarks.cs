using Blog.Ads.Serving;
using Blog.Ads.Totals;
using Blog.Core.Data;
using Blog.Core.Permalinks;

namespace Blog.Ads.Counting;

/// <summary>
/// Validates the ids in a mark that a client sent, so that forged marks add no rows for slots or articles that do not exist.
/// </summary>
public sealed class AdMarks(BlogDbContext db, AdSnapshots snapshots, ArticleNames articles)
{
    /// <summary>The mark with slot and article 0 where there is no such slot or no such published article.</summary>
    public async Task<AdMark> TrueAsync(AdMark mark, CancellationToken ct) => mark with
    {
        SlotId = snapshots.Current.Slots.Any(s => s.Id == mark.SlotId) ? mark.SlotId : 0,
        ArticleId = mark.ArticleId > 0 && await articles.ByIds(db, [mark.ArticleId], ct) is [{ IsPublished: true }]
            ? mark.ArticleId
            : 0,
    };
}
