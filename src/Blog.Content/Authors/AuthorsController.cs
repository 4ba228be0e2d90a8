using Blog.Content.Articles;
using Blog.Content.Slugs;
using Blog.Core.Data;
using Blog.Core.PageCache;
using Blog.Core.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Authors;

/// <summary>The page of one author: its articles, newest first.</summary>
public sealed class AuthorsController(BlogDbContext db, SettingsStore settings, FormerPath former) : Controller
{
    [HttpGet("/author/{slug}"), CachedPage("before", "after")]
    public async Task<IActionResult> Show(string slug, string? before, string? after, CancellationToken ct)
    {
        var it = await db.Authors.AsNoTracking().Include(x => x.Picture).SingleOrDefaultAsync(x => x.Slug == slug, ct);
        if (it is null)
        {
            return await former.AnswerAsync(Author.PathOf(slug), ct);
        }

        HttpContext.Page.Showing(AuthorCacheTags.Articles(it.Id)).About("author", it.Id);
        var articles = db.Articles.Published().Where(a => a.AuthorId == it.Id);
        var list = await ArticleList.ReadAsync(articles, before, after, settings.Get<SiteSettings>().ArticlesPerPage, ct);
        HttpContext.Page.ShowingCards(list?.Cards);
        return list is null || list.IsHiddenFrom(User) ? NotFound()
            : list.AddressFor(Request) is { } address ? LocalRedirectPermanent(address)
            : View(new AuthorPage(it, list));
    }
}

/// <summary>What the page of an author shows.</summary>
public sealed record AuthorPage(Author Author, ArticleList List);
