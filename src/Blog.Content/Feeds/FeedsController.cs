using Blog.Content.Articles;
using Blog.Content.Data;
using Blog.Core.Data;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Content.Feeds;

/// <summary>The feed of the whole site.</summary>
public sealed class FeedsController(BlogDbContext db, FeedPress press) : Controller
{
    [HttpGet("/" + FeedFormat.RssFile), HttpGet("/" + FeedFormat.AtomFile), HttpGet("/" + FeedFormat.JsonFile)]
    public Task<IActionResult> Show(CancellationToken ct) => press.AnswerAsync(HttpContext, new(db.Articles.Published()), ct);
}
