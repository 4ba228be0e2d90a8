using Blog.Content.Articles;
using Blog.Content.Slugs;
using Blog.Content.Writing;
using Blog.Core.Data;
using Blog.Core.PageCache;
using Blog.Core.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Tags;

/// <summary>All tags by their first letters, and the page of each: its articles, newest first.</summary>
public sealed class TagsController(BlogDbContext db, SettingsStore settings, FormerPath former, TagDirectory directory)
    : Controller
{
    [HttpGet("/tags"), CachedPage("from")]
    public async Task<IActionResult> Index(string? from, CancellationToken ct)
    {
        HttpContext.Page.Showing(DirectoryCacheTags.All, ArticleCacheTags.Lists).About("tags", 0);
        var page = await directory.ReadAsync(db, from, ct);
        return page is null ? NotFound()
            // The first page has the plain address.
            : from is not null && page.Sheet == page.Sheets[0] ? LocalRedirectPermanent(Request.Path.ToUriComponent())
            : View(page);
    }

    [HttpGet("/tag/{slug}"), CachedPage("before", "after")]
    public async Task<IActionResult> Show(string slug, string? before, string? after, CancellationToken ct)
    {
        var it = await db.Tags.AsNoTracking().SingleOrDefaultAsync(x => x.Slug == slug, ct);
        if (it is null)
        {
            return await former.AnswerAsync(Tag.PathOf(slug), ct);
        }

        HttpContext.Page.Showing(TagCacheTags.Of(it.Id), TagCacheTags.Articles(it.Id))
            .About(new("tag", it.Id, []) { TagIds = [it.Id] });
        var list = await ArticleList.ReadAsync(
            db.Set<ArticleTag>().Where(j => j.TagId == it.Id), before, after, settings.Get<SiteSettings>().ArticlesPerPage, ct);
        HttpContext.Page.ShowingCards(list?.Cards);
        return list is null || list.IsHiddenFrom(User) ? NotFound()
            : list.AddressFor(Request) is { } address ? LocalRedirectPermanent(address)
            : View(new TagPage(it, list));
    }
}

/// <summary>What the page of a tag shows.</summary>
public sealed record TagPage(Tag Tag, ArticleList List);
