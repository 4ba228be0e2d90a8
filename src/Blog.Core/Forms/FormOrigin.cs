using Microsoft.AspNetCore.Http;

namespace Blog.Core.Forms;

/// <summary>
/// Checks the headers Origin and Sec-Fetch-Site, which tell where a form was posted from; no page can set them.
/// </summary>
internal static class FormOrigin
{
    public static IEnumerable<FormReason> Look(HttpRequest request, bool reserves)
    {
        var (site, origin) = (request.Headers["Sec-Fetch-Site"].ToString(), request.Headers.Origin.ToString());
        if (IsForeign(request))
        {
            yield return new(FormReason.Certain, "Sent from a page on another site");
        }
        else if (site.Length == 0 && origin.Length == 0)
        {
            // No browser of the last years; old ones and some privacy tools, though, say neither.
            yield return new(
                reserves ? FormReason.Doubtful : 40,
                "The sender’s program does not name the page it came from, as browsers do");
        }
    }

    /// <summary>Whether a page of another site has posted this.</summary>
    public static bool IsForeign(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site"
        || (request.Headers.Origin.ToString() is { Length: > 0 } origin && !IsOwn(origin, request));

    // Behind a proxy that changes the host, the browser's Sec-Fetch-Site says enough.
    private static bool IsOwn(string origin, HttpRequest request) =>
        (Uri.TryCreate(origin, UriKind.Absolute, out var sender)
            && sender.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase))
        || request.Headers["Sec-Fetch-Site"] == "same-origin";
}
