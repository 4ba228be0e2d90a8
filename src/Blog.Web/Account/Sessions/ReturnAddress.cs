namespace Blog.Web.Account.Sessions;

/// <summary>
/// Where somebody comes back to who sent a form after the session had ended: the page that it stood on, for the address that a
/// form is sent to may have none.
/// </summary>
internal static class ReturnAddress
{
    /// <summary>The page of ours in the admin area that a form was sent from; null for anything else.</summary>
    public static string? Of(HttpRequest request) =>
        HttpMethods.IsPost(request.Method)
        && request.GetTypedHeaders().Referer is { IsAbsoluteUri: true } page
        && string.Equals(page.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase)
        && new PathString(page.AbsolutePath).StartsWithSegments(request.PathBase + "/admin")
            ? page.PathAndQuery
            : null;
}
