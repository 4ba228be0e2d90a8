using Blog.Ads.Slots;
using Blog.Core.Data;
using Blog.Core.Events;

namespace Blog.Ads.Exemptions;

/// <summary>Deletes the exemption of an article that is deleted; nothing else would, as no foreign key joins modules.</summary>
public sealed class ForgottenExemptions(BlogDbContext db) : ITextHandler
{
    public static string Key => "ads-exemptions";

    public static string Name => "Clean up ad exemptions of deleted articles";

    public static IReadOnlyCollection<TextEventKind> Kinds => [TextEventKind.Deleted];

    public Task HandleAsync(IReadOnlyList<TextEvent> events, CancellationToken ct)
    {
        var ids = events.Where(e => e.Text.Kind == TextKey.Article).Select(e => e.Text.Id).ToList();
        // No page shows a deleted article.
        return db.AdExemptions.Where(x => x.Kind == AdExemption.Article && ids.Contains(x.TargetId)).DeleteAllAsync(db, [], ct);
    }
}
