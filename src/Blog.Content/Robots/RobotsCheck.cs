using System.Globalization;
using Blog.Core.Texts;

namespace Blog.Content.Robots;

/// <summary>Finds what crawlers would not understand in a robots.txt, and says in which line.</summary>
public static class RobotsCheck
{
    /// <summary>In characters; crawlers must read 500 KiB (RFC 9309, 2.5), nobody writes as much.</summary>
    public const int MaxLength = 20_000;

    public const int MaxLineLength = 2_000;

    /// <summary>More errors than these are not told at once.</summary>
    public const int MaxErrors = 5;

    // Those of RFC 9309 and sitemaps.org, those that large crawlers add, and the signals to AI crawlers.
    private static readonly string[] Directives =
        [
            "User-agent", "Allow", "Disallow", "Sitemap", "Crawl-delay", "Host", "Clean-param", "Request-rate", "Visit-time",
            "Content-Signal", "Content-Usage",
        ];

    // These belong to no group of user agents.
    private static readonly string[] Groupless = ["Sitemap", "Host", "Clean-param"];

    /// <summary>The errors, at most <see cref="MaxErrors"/>, in words for the owner; none when the text is fine.</summary>
    public static IReadOnlyList<string> Errors(string text)
    {
        if (text.Length > MaxLength)
        {
            return
            [
                string.Create(
                    CultureInfo.InvariantCulture, $"The text has {text.Length:N0} characters; the limit is {MaxLength:N0}."),
            ];
        }

        var inGroup = false;
        var errors = new List<string>();
        foreach (var (number, line) in text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (ErrorIn(line, ref inGroup) is { } error)
            {
                errors.Add(string.Create(CultureInfo.InvariantCulture, $"Line {number + 1}: {error}"));
            }
        }

        return [.. errors.Take(MaxErrors)];
    }

    private static string? ErrorIn(string line, ref bool inGroup)
    {
        if (line.Length > MaxLineLength)
        {
            return string.Create(
                CultureInfo.InvariantCulture, $"it has {line.Length:N0} characters; the limit is {MaxLineLength:N0}.");
        }

        if (Characters.RefusedIn(line, lines: true).Select(c => c.Name).FirstOrDefault() is { } name)
        {
            return $"it contains a control character. Remove {name} or type the line again.";
        }

        var rule = line.Split('#', 2)[0].Trim();
        if (rule.Length == 0)
        {
            return null;
        }

        var colon = rule.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return $"“{Short(rule)}” has no colon. A rule looks like “Disallow: /path”; a comment starts with #.";
        }

        return ErrorInRule(rule[..colon].Trim(), rule[(colon + 1)..].Trim(), ref inGroup);
    }

    private static string? ErrorInRule(string name, string value, ref bool inGroup)
    {
        var directive = Directives.FirstOrDefault(d => d.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (directive is null)
        {
            return $"“{Short(name)}” is not a directive. Use {string.Join(", ", Directives)}.";
        }

        inGroup |= directive == "User-agent";
        return directive switch
        {
            "User-agent" when value.Length == 0 => "name a crawler after “User-agent:”, or * for all.",
            _ when !inGroup && !Groupless.Contains(directive) =>
                $"“{directive}” must follow a “User-agent” line.",
            "Allow" or "Disallow" when value is not ("" or ['/' or '*', ..]) =>
                $"a path starts with / or *: write “{directive}: /{Short(value)}”.",
            "Sitemap" when !IsWebAddress(value) =>
                "a sitemap needs its full URL, such as https://example.org/sitemap.xml.",
            "Crawl-delay" when !IsSeconds(value) => "“Crawl-delay” takes a number of seconds from 0 to 86400.",
            _ => null,
        };
    }

    private static bool IsWebAddress(string value) => Uri.TryCreate(value, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) && address.Host.Length > 0;

    private static bool IsSeconds(string value) =>
        decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            && seconds is >= 0 and <= 86_400;

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
