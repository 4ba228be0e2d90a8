using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Content.Feeds;

/// <summary>Sends a feed in the format that the request's address names.</summary>
public sealed class FeedResult(Feed feed) : ActionResult
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        var format = FeedFormat.Of(request.Path);
        using var body = new MemoryStream();
        if (format == FeedFormat.Json)
        {
            JsonFeedWriter.Write(body, feed);
        }
        else
        {
            SyndicationWriter.Write(body, feed, format);
        }

        response.ContentType = $"{format.MediaType}; charset=utf-8";
        var newest = feed.SiteChangedAt > feed.UpdatedAt ? feed.SiteChangedAt : feed.UpdatedAt;
        response.GetTypedHeaders().LastModified = context.HttpContext.RequestServices.GetRequiredService<FeedTimes>()
            .ChangedAt(feed.AddressIn(format), body.GetBuffer().AsSpan(0, (int)body.Length), newest);

        body.Position = 0;
        await body.CopyToAsync(response.Body, context.HttpContext.RequestAborted);
    }
}
