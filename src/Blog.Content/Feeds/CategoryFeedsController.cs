using Blog.Content.Articles;
using Blog.Content.Categories;
using Blog.Content.Data;
using Blog.Content.Permalinks;
using Blog.Core.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Feeds;

/// <summary>The feed of one category.</summary>
public sealed class CategoryFeedsController(BlogDbContext db, FeedPress press, FormerAddress former) : Controller
{
    [HttpGet("/category/{slug}/" + FeedFormat.RssFile), HttpGet("/category/{slug}/" + FeedFormat.AtomFile), HttpGet("/category/{slug}/" + FeedFormat.JsonFile)]
    public async Task<IActionResult> Show(string slug, CancellationToken ct)
    {
        var it = await db.Categories.AsNoTracking().SingleOrDefaultAsync(x => x.Slug == slug, ct);
        return it is null
            ? await former.AnswerAsync(Category.PathOf(slug), ct, "/" + FeedFormat.Of(Request.Path).FileName)
            : await press.AnswerAsync(HttpContext, new(db.Articles.Published().Where(a => a.CategoryId == it.Id), Category.PathOf(it.Slug), it.Name, it.Description), ct);
    }
}
