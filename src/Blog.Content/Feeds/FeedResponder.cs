using Blog.Core.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Content.Feeds;

/// <summary>Answers a request for a feed (RSS, Atom or JSON Feed).</summary>
public sealed class FeedResponder(FeedReader reader, SettingsStore settings)
{
    public async Task<IActionResult> AnswerAsync(HttpContext http, FeedSource source, CancellationToken ct) =>
        // The host's UnknownAddress has answered where there is none; the owner may take it away at this very moment.
        Uri.TryCreate(http.SiteAddress(settings.Get<SiteSettings>()), UriKind.Absolute, out var site)
            ? new FeedResult(await reader.ReadAsync(source, site, ct))
            : new StatusCodeResult(StatusCodes.Status503ServiceUnavailable);
}
