using Blog.Content.Articles;
using Blog.Content.Slugs;
using Blog.Content.Writing;
using Blog.Core.Data;
using Blog.Core.PageCache;
using Blog.Core.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Categories;

/// <summary>All categories with what they are about, and the page of each: its articles, newest first.</summary>
public sealed class CategoriesController(
    BlogDbContext db, SettingsStore settings, FormerPath former, CategorySnapshot categories)
    : Controller
{
    [HttpGet("/categories"), CachedPage]
    public async Task<IActionResult> Index()
    {
        HttpContext.Page.Showing(DirectoryCacheTags.All, ArticleCacheTags.Lists).About("categories", 0);
        return View(await categories.ReadAsync());
    }

    [HttpGet("/category/{slug}"), CachedPage("before", "after")]
    public async Task<IActionResult> Show(string slug, string? before, string? after, CancellationToken ct)
    {
        var it = await db.Categories.AsNoTracking().SingleOrDefaultAsync(x => x.Slug == slug, ct);
        if (it is null)
        {
            return await former.AnswerAsync(Category.PathOf(slug), ct);
        }

        HttpContext.Page.Showing(CategoryCacheTags.Articles(it.Id)).About(new("category", it.Id, []) { CategoryId = it.Id });
        var articles = db.Articles.Published().Where(a => a.CategoryId == it.Id);
        var list = await ArticleList.ReadAsync(articles, before, after, settings.Get<SiteSettings>().ArticlesPerPage, ct);
        HttpContext.Page.ShowingCards(list?.Cards);
        return list is null ? NotFound()
            : list.AddressFor(Request) is { } address ? LocalRedirectPermanent(address)
            : View(new CategoryPage(it, list));
    }
}

/// <summary>What the page of a category shows.</summary>
public sealed record CategoryPage(Category Category, ArticleList List);
