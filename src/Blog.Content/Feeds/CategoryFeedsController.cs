using Blog.Content.Articles;
using Blog.Content.Categories;
using Blog.Content.Slugs;
using Blog.Content.Writing;
using Blog.Core.Data;
using Blog.Core.PageCache;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Feeds;

/// <summary>The feed of one category.</summary>
public sealed class CategoryFeedsController(BlogDbContext db, FeedResponder responder, FormerPath former) : Controller
{
    [HttpGet("/category/{slug}/" + FeedFormat.RssFile)]
    [HttpGet("/category/{slug}/" + FeedFormat.AtomFile)]
    [HttpGet("/category/{slug}/" + FeedFormat.JsonFile)]
    [CachedPage(NeedsBaseAddress = true)]
    public async Task<IActionResult> Show(string slug, CancellationToken ct)
    {
        HttpContext.Page.Showing(ArticleCacheTags.Lists, DirectoryCacheTags.All, PageTags.Path(Category.PathOf(slug)));
        var it = await db.Categories.AsNoTracking().SingleOrDefaultAsync(x => x.Slug == slug, ct);
        return it is null
            ? await former.AnswerAsync(Category.PathOf(slug), ct, "/" + FeedFormat.Of(Request.Path).FileName)
            : await responder.AnswerAsync(
                HttpContext,
                new(db.Articles.Published().Where(a => a.CategoryId == it.Id).AsPlaces(), $"category/{it.Id}",
                    Category.PathOf(it.Slug), it.Name, it.Description),
                ct);
    }
}
