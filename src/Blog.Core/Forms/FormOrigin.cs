using Microsoft.AspNetCore.Http;

namespace Blog.Core.Forms;

/// <summary>
/// Checks the headers Origin and Sec-Fetch-Site, which tell where a form was posted from; no page can set them.
/// </summary>
internal static class FormOrigin
{
    public static IEnumerable<FormReason> Look(HttpRequest request)
    {
        var (site, origin) = (request.Headers["Sec-Fetch-Site"].ToString(), request.Headers.Origin.ToString());
        if (site is "cross-site" or "same-site" || (origin.Length > 0 && !IsOwn(origin, request)))
        {
            yield return new(FormReason.Certain, "Sent from a page of another site");
        }
        else if (site.Length == 0 && origin.Length == 0)
        {
            // No browser of the last years; old ones and some privacy tools, though, say neither.
            yield return new(40, "The sender's program does not say which page it comes from, as browsers do");
        }
    }

    // Behind a proxy that changes the host, the browser's Sec-Fetch-Site says enough.
    private static bool IsOwn(string origin, HttpRequest request) =>
        (Uri.TryCreate(origin, UriKind.Absolute, out var sender)
            && sender.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase))
        || request.Headers["Sec-Fetch-Site"] == "same-origin";
}
