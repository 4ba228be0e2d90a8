using Blog.Content.Articles;
using Blog.Content.Slugs;
using Blog.Content.Tags;
using Blog.Content.Writing;
using Blog.Core.Data;
using Blog.Core.PageCache;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Feeds;

/// <summary>The feed of one tag.</summary>
public sealed class TagFeedsController(BlogDbContext db, FeedResponder responder, FormerPath former) : Controller
{
    [HttpGet("/tag/{slug}/" + FeedFormat.RssFile)]
    [HttpGet("/tag/{slug}/" + FeedFormat.AtomFile)]
    [HttpGet("/tag/{slug}/" + FeedFormat.JsonFile)]
    [CachedPage(NeedsBaseAddress = true)]
    public async Task<IActionResult> Show(string slug, CancellationToken ct)
    {
        HttpContext.Page.Showing(ArticleCacheTags.Lists, DirectoryCacheTags.All, PageTags.Path(Tag.PathOf(slug)));
        var it = await db.Tags.AsNoTracking().SingleOrDefaultAsync(x => x.Slug == slug, ct);
        return it is null || !(ArticleList.ShowsEmpty(User)
            || await db.Set<ArticleTag>().AnyAsync(j => j.TagId == it.Id && j.PublishedAt != null, ct))
            ? await former.AnswerAsync(Tag.PathOf(slug), ct, "/" + FeedFormat.Of(Request.Path).FileName)
            : await responder.AnswerAsync(
                HttpContext,
                new(db.Set<ArticleTag>().Where(j => j.TagId == it.Id).AsPlaces(), $"tag/{it.Id}", Tag.PathOf(it.Slug), it.Name,
                    it.Description),
                ct);
    }
}
