using Blog.Content.Articles;
using Blog.Content.Writing;
using Blog.Core.Data;
using Blog.Core.PageCache;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Content.Feeds;

/// <summary>The feed of the whole site.</summary>
public sealed class FeedsController(BlogDbContext db, FeedResponder responder) : Controller
{
    [HttpGet("/" + FeedFormat.RssFile), HttpGet("/" + FeedFormat.AtomFile), HttpGet("/" + FeedFormat.JsonFile)]
    [CachedPage(NeedsBaseAddress = true)]
    public Task<IActionResult> Show(CancellationToken ct)
    {
        HttpContext.Page.Showing(ArticleCacheTags.Lists, DirectoryCacheTags.All);
        return responder.AnswerAsync(HttpContext, new(db.Articles.Published().AsPlaces()), ct);
    }
}
