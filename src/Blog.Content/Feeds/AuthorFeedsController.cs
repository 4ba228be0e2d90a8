using Blog.Content.Articles;
using Blog.Content.Authors;
using Blog.Content.Slugs;
using Blog.Content.Writing;
using Blog.Core.Data;
using Blog.Core.PageCache;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Feeds;

/// <summary>The feed of one author.</summary>
public sealed class AuthorFeedsController(BlogDbContext db, FeedResponder responder, FormerPath former) : Controller
{
    [HttpGet("/author/{slug}/" + FeedFormat.RssFile)]
    [HttpGet("/author/{slug}/" + FeedFormat.AtomFile)]
    [HttpGet("/author/{slug}/" + FeedFormat.JsonFile)]
    [CachedPage(NeedsBaseAddress = true)]
    public async Task<IActionResult> Show(string slug, CancellationToken ct)
    {
        HttpContext.Page.Showing(ArticleCacheTags.Lists, DirectoryCacheTags.All, PageTags.Path(Author.PathOf(slug)));
        var it = await db.Authors.AsNoTracking().SingleOrDefaultAsync(x => x.Slug == slug, ct);
        return it is null
            || !(ArticleList.ShowsEmpty(User) || await db.Articles.Published().AnyAsync(a => a.AuthorId == it.Id, ct))
            ? await former.AnswerAsync(Author.PathOf(slug), ct, "/" + FeedFormat.Of(Request.Path).FileName)
            : await responder.AnswerAsync(
                HttpContext,
                new(db.Articles.Published().Where(a => a.AuthorId == it.Id).AsPlaces(), $"author/{it.Id}", Author.PathOf(it.Slug),
                    it.Name, it.Bio),
                ct);
    }
}
