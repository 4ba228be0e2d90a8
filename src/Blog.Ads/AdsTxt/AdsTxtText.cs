using System.Globalization;
using Blog.Core.Texts;

namespace Blog.Ads.AdsTxt;

/// <summary>What holds for every line of an ads.txt and for the domains in it.</summary>
internal static class AdsTxtText
{
    private const int MaxLineLength = 1_000;
    private const int MaxDomain = 253;
    private const int MaxLabel = 63;

    public static string? FaultIn(string line) =>
        line.Length > MaxLineLength
            ? string.Create(CultureInfo.InvariantCulture, $"it has {line.Length:N0} characters; the limit is {MaxLineLength:N0}.")
        : Characters.RefusedIn(line, lines: true).Select(c => c.Name).FirstOrDefault() is { } name
            ? $"it contains a control character. Remove {name} or type the line again."
        : null;

    /// <summary>What is wrong with a domain, in any case; null for a good one.</summary>
    public static string? FaultInDomain(string domain) =>
        domain.Contains("://", StringComparison.Ordinal) || domain.Contains('/')
            ? $"“{Short(domain)}” is a URL. Enter only the domain, such as example.com."
        : domain.Any(c => !char.IsAscii(c))
            ? $"“{Short(domain)}” contains non-ASCII letters. Enter the domain in punycode, starting with xn--."
        : IsDomain(domain) ? null
        : $"“{Short(domain)}” is not a domain. Enter one such as example.com.";

    public static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";

    // RFC 1035, 2.3.1, and digits first by RFC 1123, 2.1; the last label is no number, or it would be an address of a machine.
    private static bool IsDomain(string domain) => domain.Length <= MaxDomain && domain.Split('.') is { Length: > 1 } labels
        && labels.All(l => l.Length is > 0 and <= MaxLabel
            && l[0] != '-'
            && l[^1] != '-'
            && l.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
        && !labels[^1].All(char.IsAsciiDigit);
}
