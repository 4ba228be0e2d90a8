using Blog.Core.Data;
using Blog.Core.Permalinks;
using Blog.Core.Texts;
using Microsoft.Extensions.Localization;

namespace Blog.Content.Slugs;

/// <summary>Says why a typed slug was refused: whose it is, or where it leads today.</summary>
public sealed class SlugRefusals(
    BlogDbContext db, PermalinkTable permalinks, IEnumerable<SlugOwner> owners, IStringLocalizer<Texts> text)
{
    /// <param name="refused">The refusal.</param>
    /// <param name="targetType">What the slug was typed for, as permalinks name it.</param>
    /// <param name="id">Its number; 0 for a new one.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<string> ExplainAsync(SlugRefusedException refused, string targetType, long id, CancellationToken ct)
    {
        switch (refused.Refusal)
        {
            case PermalinkRefusal.Reserved:
                return text["“{0}” is reserved. Choose another slug.", refused.Slug];
            case PermalinkRefusal.Known:
                var to = await permalinks.LeadsToAsync(refused.Slug, targetType, id, ct);
                return text[
                    "“/{0}” currently redirects to “/{1}”. Save again to use it here instead, or choose another slug.",
                    refused.Slug, to ?? ""];
            default:
                return await TakenAsync(refused.Slug, ct);
        }
    }

    private async Task<string> TakenAsync(string slug, CancellationToken ct)
    {
        var link = await permalinks.FindAsync(slug, ct);
        var owner = owners.FirstOrDefault(o => o.TargetType == link?.TargetType);
        var title = owner is null ? null : await owner.TitleOf(db, link!.TargetId, ct);
        return title is null
            ? text["“{0}” is already in use. Choose another slug.", slug]
            : text["“{0}” is already used by “{1}”. Choose another slug.", slug, title];
    }
}
