using System.Buffers;
using System.Text;

namespace Blog.Core.Navigation;

/// <summary>
/// The one check of an address of this blog that somebody sends, and the one way in which an address comes into a header.
/// </summary>
public static class LocalAddress
{
    /// <summary>The longest that a server reads.</summary>
    private const int MaxLength = 8192;

    // All that an address is written in (RFC 3986, 2); a percent sign begins what is encoded already.
    private static readonly SearchValues<char> Written = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%");

    /// <summary>
    /// The address in ASCII; null where it leads elsewhere (an open redirect) or is none. Browsers leave tabs and line breaks out
    /// of an address and take a backslash for a slash, so that "/\evil.example" is another host.
    /// </summary>
    public static string? Of(string? asked) =>
        asked is ['/', ..] and not ['/', '/' or '\\', ..] && !asked.Any(char.IsControl)
            && InAscii(asked) is { Length: <= MaxLength } address
            ? address
            : null;

    /// <summary>An address as a header can hold it: what is not written in one is encoded as UTF-8.</summary>
    public static string InAscii(string address)
    {
        if (!address.AsSpan().ContainsAnyExcept(Written))
        {
            return address;
        }

        var ascii = new StringBuilder(address.Length + 16);
        foreach (var rune in address.EnumerateRunes())
        {
            ascii.Append(rune.IsAscii && Written.Contains((char)rune.Value)
                ? ((char)rune.Value).ToString()
                : Uri.EscapeDataString(rune.ToString()));
        }

        return ascii.ToString();
    }
}
