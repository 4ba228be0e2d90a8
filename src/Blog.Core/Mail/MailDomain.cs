using System.Globalization;

namespace Blog.Core.Mail;

/// <summary>
/// The two halves of an international mail address: every server takes the domain as punycode (RFC 5891); letters beyond ASCII
/// before the @ need a server that offers SMTPUTF8 (RFC 6531).
/// </summary>
internal static class MailDomain
{
    /// <summary>The address with its domain in ASCII; as it is where its domain is none.</summary>
    public static string InAscii(string address)
    {
        var at = address.LastIndexOf('@');
        return AsciiOf(address[(at + 1)..]) is { } domain ? address[..(at + 1)] + domain : address;
    }

    /// <summary>Whether letters beyond ASCII stand before the @.</summary>
    public static bool HasLettersBefore(string address) =>
        address.AsSpan(0, Math.Max(address.LastIndexOf('@'), 0)).ContainsAnyExceptInRange('\0', '\x7f');

    private static string? AsciiOf(string domain)
    {
        try
        {
            return System.Text.Ascii.IsValid(domain) ? domain : new IdnMapping().GetAscii(domain);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
