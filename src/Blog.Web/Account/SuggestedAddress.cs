using System.Net;
using Blog.Core.Settings;

namespace Blog.Web.Account;

/// <summary>The base address that the set-up page suggests: where its owner reads the page, if readers can come there.</summary>
public static class SuggestedAddress
{
    /// <summary>
    /// Scheme and host of a request; empty for a private host, a number, or what is no address. A proxy that nobody has named is
    /// believed that it speaks HTTPS: this is a suggestion to who has sent the header.
    /// </summary>
    public static string Of(HttpRequest request)
    {
        var isSecure = request.IsHttps || request.Headers["X-Forwarded-Proto"].ToString() is "https";
        return PrivateOrigin.Of(request) is null && !IPAddress.TryParse(request.Host.Host.Trim('[', ']'), out _)
            ? BaseAddressAttribute.Read($"{(isSecure ? "https" : "http")}://{request.Host}") ?? ""
            : "";
    }
}
