using Blog.Core.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Content.Feeds;

/// <summary>Answers a request for a feed.</summary>
public sealed class FeedResponder(FeedReader reader, SettingsStore settings)
{
    public async Task<IActionResult> AnswerAsync(HttpContext http, FeedSource source, CancellationToken ct) =>
        // While the owner has named no address, the Host header says it, and that may be anything.
        Uri.TryCreate(http.SiteAddress(settings.Get<SiteSettings>()), UriKind.Absolute, out var site)
            ? new FeedResult(await reader.ReadAsync(source, site, ct))
            : new BadRequestResult();
}
