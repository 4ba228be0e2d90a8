using Blog.Content.Articles;
using Blog.Content.Pages;
using Blog.Content.Slugs;
using Blog.Content.Tags;
using Blog.Core.Data;
using Blog.Core.Heads;
using Blog.Core.Navigation;
using Blog.Core.PageCache;
using Blog.Core.Permalinks;
using Blog.Core.Settings;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Content.Llms;

/// <summary>An article or a page as its Markdown, for programs that read text rather than pages.</summary>
public sealed class MarkdownFilesController(
    BlogDbContext db, SettingsStore settings, FormerPath former, IStringLocalizer<Texts> t) : Controller
{
    public const string Extension = ".md";

    [HttpGet("/{slug}" + Extension), CachedPage]
    public async Task<IActionResult> Show(string slug, CancellationToken ct)
    {
        if (slug.Length > Permalink.MaxPath - Extension.Length)
        {
            return NotFound();
        }

        // A publication at this path evicts this answer, a 404 too.
        HttpContext.Page.Showing(PageTags.Path(slug.ToLowerInvariant()));
        var target = await db.Set<Permalink>()
            .Where(p => p.Path == slug && p.Kind == PermalinkKind.Target)
            .Select(p => new { p.TargetType, p.TargetId })
            .SingleOrDefaultAsync(ct);
        var text = target?.TargetType switch
        {
            Article.TargetType => await ArticleAsync(target.TargetId, ct),
            StaticPage.TargetType => await PageAsync(target.TargetId, ct),
            _ => null,
        };
        return text is null ? await ElsewhereAsync(slug, ct) : Content(text, "text/markdown; charset=utf-8");
    }

    // An imported article may have a slug that ends in .md. Otherwise the redirect of the article's own slug applies.
    private async Task<IActionResult> ElsewhereAsync(string slug, CancellationToken ct)
    {
        var own = await former.AnswerAsync(slug + Extension, ct);
        return own is NotFoundResult ? await former.AnswerAsync(slug, ct, Extension) : own;
    }

    private async Task<string?> ArticleAsync(long id, CancellationToken ct)
    {
        HttpContext.Page.Showing(ArticleCacheTags.Of(id));
        var it = await db.Articles.Published().Where(a => a.Id == id && !a.NoIndex).Select(a => new
        {
            a.Title,
            a.Slug,
            a.Body,
            a.Verdict,
            a.VerdictLabel,
            a.PublishedAt,
            a.UpdatedAt,
            a.Language,
            a.CanonicalUrl,
            a.PermanentId,
            Author = a.Author!.Name,
            Category = a.Category!.Name,
            Summary = a.Excerpt != "" ? a.Excerpt : a.Rendered.Excerpt,
        }).SingleOrDefaultAsync(ct);
        if (it is null)
        {
            return null;
        }

        var address = it.CanonicalUrl.Length > 0 ? it.CanonicalUrl : AddressOf(it.Slug);
        NameCanonical(address);
        using var speech = Speech.In(it.Language);
        var label = it.VerdictLabel.Length > 0 ? it.VerdictLabel : t["Final Verdict"].Value;
        var verdict = it.Verdict.Length == 0 ? "" : $"\n\n## {MarkdownDocument.OneLine(label)}\n\n{it.Verdict}";
        return MarkdownDocument.Write(it.Title,
            [
                ("description", it.Summary),
                ("author", it.Author),
                ("date", it.PublishedAt?.Stamp()),
                ("updated", it.UpdatedAt?.Stamp()),
                ("category", it.Category),
                ("tags", await TagsAsync(id, ct)),
                ("language", it.Language.Length > 0 ? it.Language : Site.Language),
                ("url", address),
                ("id", it.PermanentId),
            ],
            it.Body + verdict);
    }

    private async Task<string?> PageAsync(long id, CancellationToken ct)
    {
        HttpContext.Page.Showing(PageCacheTags.Of(id));
        var it = await db.Pages.Where(p => p.Id == id && p.Status == PageStatus.Published && !p.NoIndex)
            .Select(p => new { p.Title, p.Slug, p.Body, p.Language, p.Excerpt }).SingleOrDefaultAsync(ct);
        if (it is null)
        {
            return null;
        }

        NameCanonical(AddressOf(it.Slug));
        return MarkdownDocument.Write(it.Title,
            [
                ("description", it.Excerpt),
                ("language", it.Language.Length > 0 ? it.Language : Site.Language),
                ("url", AddressOf(it.Slug)),
            ], it.Body);
    }

    // A query of its own: joined to the tags, the long text would be read once for every tag.
    private async Task<string[]> TagsAsync(long id, CancellationToken ct)
    {
        var tags = await db.Articles.Where(a => a.Id == id).SelectMany(a => a.Tags, (_, tag) => new { tag.Id, tag.Name })
            .ToListAsync(ct);
        HttpContext.Page.Showing([.. tags.Select(tag => TagCacheTags.Of(tag.Id))]);
        return [.. tags.Select(tag => tag.Name).Order(StringComparer.Ordinal)];
    }

    // RFC 6596: so that search engines take the copy for none of its own.
    private void NameCanonical(string? address)
    {
        if (address is not null)
        {
            Response.Headers.Link = $"<{LocalAddress.InAscii(address)}>; rel=\"canonical\"";
        }
    }

    private SiteSettings Site => settings.Get<SiteSettings>();

    private string? AddressOf(string slug) => Site.At(HttpContext).Address("/" + slug);
}
