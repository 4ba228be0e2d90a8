using System.Text.RegularExpressions;

namespace Blog.Tests.HouseRules.Blockers;

/// <summary>One rule about addresses, in the notation of Adblock Plus.</summary>
/// <param name="Text">As it stands in the list.</param>
/// <param name="Pattern">The addresses that it means.</param>
/// <param name="Types">The only kinds of request that it blocks; empty for all that show no page of their own.</param>
/// <param name="Others">The kinds of request that it lets pass.</param>
internal sealed record BlockingRule(string Text, Regex Pattern, IReadOnlySet<string> Types, IReadOnlySet<string> Others)
{
    // A page or a window is blocked by rules alone that say so.
    private static readonly string[] Pages = ["document", "popup"];

    /// <summary>The rule of a line; null for one that never meets a site's own addresses, or only those of named sites.</summary>
    public static BlockingRule? Read(string line)
    {
        var cut = line.LastIndexOf('$');
        var options = cut < 0 ? [] : line[(cut + 1)..].Split(',');
        if (options.Contains("third-party") || options.Any(IsOfSomeSites)) return null;
        var types = options.Where(o => !o.Contains('=') && !o.EndsWith("third-party", StringComparison.Ordinal)).ToList();
        return new(
            line, Translate(cut < 0 ? line : line[..cut]),
            types.Where(t => t[0] != '~').ToHashSet(), types.Where(t => t[0] == '~').Select(t => t[1..]).ToHashSet());
    }

    /// <summary>Whether a request of this kind for this address is blocked.</summary>
    public bool Blocks(string address, string type) =>
        (Types.Count == 0 ? !Pages.Contains(type) : Types.Contains(type)) && !Others.Contains(type) && Pattern.IsMatch(address);

    private static bool IsOfSomeSites(string option) =>
        option.StartsWith("domain=", StringComparison.Ordinal) && !option["domain=".Length..].Split('|').All(d => d[0] == '~');

    private static Regex Translate(string pattern)
    {
        var (host, start, end) = (pattern.StartsWith("||", StringComparison.Ordinal), pattern[0] == '|', pattern[^1] == '|');
        var middle = Regex.Escape(pattern.Trim('|')).Replace(@"\*", ".*").Replace(@"\^", @"(?:[^\w.%-]|$)");
        return new(
            (host ? @"^[a-z]+://(?:[^/]+\.)?" : start ? "^" : "") + middle + (end ? "$" : ""),
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }
}
