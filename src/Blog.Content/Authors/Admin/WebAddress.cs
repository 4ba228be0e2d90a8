namespace Blog.Content.Authors.Admin;

/// <summary>Reads an address that somebody gives as his own place on the web.</summary>
public static class WebAddress
{
    /// <summary>
    /// The http or https address that was typed, <c>https://</c> put before a bare host; empty for nothing; null for
    /// anything else, addresses with a password in them included.
    /// </summary>
    public static string? Read(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return "";
        }

        var text = typed.Contains("://", StringComparison.Ordinal) ? typed : $"https://{typed}";
        return Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            && uri.UserInfo.Length == 0 && uri.Host.Contains('.') && !text.Any(char.IsWhiteSpace)
            ? text : null;
    }
}
