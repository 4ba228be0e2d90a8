using System.Globalization;

namespace Blog.Ads.Campaigns;

/// <summary>The one check for where a click may lead: what passes it is what <c>/go</c> redirects to.</summary>
public static class AdAddress
{
    private const string LooksLatin = "аеорсухіјѕԁԛԝһӏѵпгкмтαινορυχγκ";
    private const string Absolute = "Enter a full URL starting with https:// or http://.";

    /// <summary>Reads what a person typed.</summary>
    /// <param name="typed">As typed.</param>
    /// <param name="isOwn">Whether an address on this blog, such as /about, will do.</param>
    /// <returns>
    /// The address in ASCII, its host by IDNA, at most <see cref="Ad.MaxUrl"/> characters; or null, and why in English.
    /// </returns>
    public static (string? Address, string? Refusal) Read(string? typed, bool isOwn)
    {
        var text = (typed ?? "").Trim();
        return text.Length == 0 ? (null, "Enter the URL the ad links to.")
            : text.Length > Ad.MaxUrl ? TooLong
            : text.EnumerateRunes().Any(r => r.Value is 0xFFFD or '\\'
                || System.Text.Rune.IsWhiteSpace(r)
                || System.Text.Rune.GetUnicodeCategory(r) is UnicodeCategory.Control or UnicodeCategory.Format)
                ? (null, "A URL cannot contain spaces, backslashes or invisible characters. Please type it again.")
            : text[0] == '/' ? isOwn ? OfThisBlog(text) : (null, Absolute)
            : Elsewhere(text, isOwn);
    }

    /// <summary>
    /// The host of an address as programs write it, where people write it in other letters; null where both are the same.
    /// </summary>
    public static string? AsciiHost(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && uri.IdnHost.Split('.').Any(part => part.StartsWith("xn--", StringComparison.Ordinal))
            ? uri.IdnHost
            : null;

    /// <summary>A stored address as a form shows it: its host in the letters that people write.</summary>
    public static string ForField(string stored)
    {
        if (AsciiHost(stored) is not { } host)
        {
            return stored;
        }

        try
        {
            return stored.Replace($"//{host}", $"//{new IdnMapping().GetUnicode(host)}", StringComparison.Ordinal);
        }
        catch (ArgumentException)
        {
            return stored;
        }
    }

    private static (string?, string?) TooLong =>
        (null, string.Create(CultureInfo.InvariantCulture, $"This URL is too long. Use at most {Ad.MaxUrl:N0} characters."));

    private static (string?, string?) OfThisBlog(string text)
    {
        // Two slashes begin another host, also once a browser has taken the dots out.
        if (text.StartsWith("//", StringComparison.Ordinal)
            || !Uri.TryCreate("https://blog.invalid" + text, UriKind.Absolute, out var uri)
            || uri.AbsolutePath.StartsWith("//", StringComparison.Ordinal))
        {
            return (null, "A link within this blog starts with one slash, such as /about.");
        }

        return Bounded(uri.PathAndQuery + uri.Fragment);
    }

    private static (string?, string?) Elsewhere(string text, bool isOwn)
    {
        // The parser would take https:host and https:/host for whole ones.
        var isWhole = text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
        if (!isWhole
            || text[text.IndexOf("//", StringComparison.Ordinal)..] is ['/', '/', '/', ..]
            || !Uri.TryCreate(text, UriKind.Absolute, out var uri))
        {
            return (null, isOwn
                ? "Enter a full URL starting with https:// or http://, or a path on this blog such as /about."
                : Absolute);
        }

        var authority = text[(text.IndexOf("//", StringComparison.Ordinal) + 2)..].Split('/', '?', '#')[0];
        return uri.UserInfo.Length > 0 || authority.Contains('@')
            ? (null, "URLs with a username or password are not allowed: they look as if they lead elsewhere.")
            : authority.Contains("xn--", StringComparison.OrdinalIgnoreCase)
                ? (null, "Enter the host in its own script instead of “xn--…”, so you can see which one it is.")
            : HostOf(uri) is not { } host ? (null, "The host of this URL is not a public web host. Please check for typos.")
            : uri.Host.Split('.').Any(IsDisguise)
                ? (null, "The host of this URL uses letters that only look like Latin ones.")
            : Bounded($"{uri.Scheme}://{host}{PortOf(uri)}{uri.PathAndQuery}{uri.Fragment}");
    }

    private static string PortOf(Uri uri) =>
        uri.IsDefaultPort ? "" : string.Create(CultureInfo.InvariantCulture, $":{uri.Port}");

    // A public host has a dot and a top-level domain in letters. IP addresses and names of a local network are refused.
    private static string? HostOf(Uri uri) =>
        uri.HostNameType == UriHostNameType.Dns
            && Uri.CheckHostName(uri.IdnHost) == UriHostNameType.Dns
            && uri.IdnHost.All(char.IsAscii)
            && uri.IdnHost.TrimEnd('.').Split('.') is [_, .., var top]
            && (top.All(char.IsAsciiLetter) || top.StartsWith("xn--", StringComparison.Ordinal))
            && top.Length > 1
            ? uri.IdnHost : null;

    // Homographs (UTS 39, 5.1 and 5.2): Cyrillic and Greek letters that look
    // like Latin ones, alone or mixed with them, imitate another domain.
    private static bool IsDisguise(string label)
    {
        var foreign = label.Where(c => c is (>= '\u0370' and <= '\u03ff') or (>= '\u0400' and <= '\u052f')).ToList();
        return foreign.Count > 0 && (label.Any(char.IsAsciiLetter) || foreign.All(LooksLatin.Contains));
    }

    private static (string?, string?) Bounded(string address) =>
        address.Length > Ad.MaxUrl ? TooLong : address.All(c => c is > ' ' and < '\x7f') ? (address, null) : (null, Absolute);
}
