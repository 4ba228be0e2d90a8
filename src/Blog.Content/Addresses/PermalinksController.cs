using System.Text;
using Blog.Content.Articles;
using Blog.Content.Pages;
using Blog.Content.Reading;
using Blog.Content.Sharing;
using Blog.Content.Slugs;
using Blog.Content.Writing;
using Blog.Core.Data;
using Blog.Core.PageCache;
using Blog.Core.Permalinks;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Content.Addresses;

/// <summary>Resolves every address that no route owns: article, static page, redirect or gone.</summary>
public sealed class PermalinksController(BlogDbContext db, KnownAddresses known, SharePictures shared) : Controller
{
    [HttpGet("/{**path}", Order = int.MaxValue), CachedPage]
    public async Task<IActionResult> Show(string? path, CancellationToken ct)
    {
        if (path is null or { Length: > Permalink.MaxPath })
        {
            return NotFound();
        }

        var asked = path.Trim('/').InForm(NormalizationForm.FormC).ToLowerInvariant();
        var hit = await PermalinkHit.FindAsync(db, asked, ct);
        return hit switch
        {
            null => await known.FindAsync(path, AskedQuery.Of(HttpContext), ct) is { } address
                ? LocalRedirectPermanent(address) : NotFound(),
            { Article: { } article } when path == asked => View("/Reading/Show.cshtml", await ReadAsync(article, ct)),
            { Page: { } page } when path == asked => View("/Pages/Show.cshtml", Noted(page)),
            { Kind: PermalinkKind.Target, Article: null, Page: null } => NotFound(),
            { Kind: PermalinkKind.Target } => LocalRedirectPermanent($"/{asked}"),
            _ => FormerPath.Answer(hit.Kind, hit.RedirectTo),
        };
    }

    private async Task<ArticlePage> ReadAsync(ArticleRow article, CancellationToken ct)
    {
        var page = await ArticlePage.ReadAsync(db, article, ct);
        page.Note(HttpContext.Page);
        return page with { Share = page.Share ?? shared.Find(article) };
    }

    private PageView Noted(PageView page)
    {
        HttpContext.Page.Showing(PageCacheTags.Of(page.Id)).About("page", page.Id, page.Language);
        return page;
    }
}
