using System.Globalization;

namespace Blog.Ads.Campaigns;

/// <summary>The one check for where a click may lead: what passes it is what <c>/go</c> redirects to.</summary>
public static class AdAddress
{
    private const string LooksLatin = "аеорсухіјѕԁԛԝһӏѵпгкмтαινορυχγκ";
    private const string Absolute = "Enter a whole web address that begins with https:// or http://.";

    /// <summary>Reads what a person typed.</summary>
    /// <param name="typed">As typed.</param>
    /// <param name="isOwn">Whether an address on this blog, such as /about, will do.</param>
    /// <returns>
    /// The address in ASCII, its host by IDNA, at most <see cref="Ad.MaxUrl"/> characters; or null, and why in English.
    /// </returns>
    public static (string? Address, string? Refusal) Read(string? typed, bool isOwn)
    {
        var text = (typed ?? "").Trim();
        return text.Length == 0 ? (null, "Enter the address that a click leads to.")
            : text.Length > Ad.MaxUrl ? TooLong
            : text.EnumerateRunes().Any(r => r.Value is 0xFFFD or '\\'
                || System.Text.Rune.IsWhiteSpace(r)
                || System.Text.Rune.GetUnicodeCategory(r) is UnicodeCategory.Control or UnicodeCategory.Format)
                ? (null, "An address holds no spaces, backslashes and invisible characters. Please type it anew.")
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
        (null, string.Create(CultureInfo.InvariantCulture, $"This address is too long: use at most {Ad.MaxUrl:N0} characters."));

    private static (string?, string?) OfThisBlog(string text)
    {
        // Two slashes begin another host, also once a browser has taken the dots out.
        if (text.StartsWith("//", StringComparison.Ordinal)
            || !Uri.TryCreate("https://blog.invalid" + text, UriKind.Absolute, out var uri)
            || uri.AbsolutePath.StartsWith("//", StringComparison.Ordinal))
        {
            return (null, "An address on this blog begins with one slash, such as /about.");
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
                ? "Enter a whole web address that begins with https:// or http://, or one on this blog such as /about."
                : Absolute);
        }

        var authority = text[(text.IndexOf("//", StringComparison.Ordinal) + 2)..].Split('/', '?', '#')[0];
        return uri.UserInfo.Length > 0 || authority.Contains('@')
            ? (null, "An address with a name or password before the host is refused: it looks as if it led elsewhere.")
            : authority.Contains("xn--", StringComparison.OrdinalIgnoreCase)
                ? (null, "Write the host in its own letters rather than as “xn--…”, so that you see which one it is.")
            : HostOf(uri) is not { } host ? (null, "The host of this address is none of the web. Please look for a typing error.")
            : uri.Host.Split('.').Any(IsDisguise)
                ? (null, "The host of this address is written in letters that only look like Latin ones.")
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
