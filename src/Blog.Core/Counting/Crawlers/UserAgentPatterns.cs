using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Blog.Core.Counting.Crawlers;

/// <summary>
/// Finds any of many patterns in a text: those that are plain text, nearly all, by one automaton in one pass, the few others
/// one by one and each under a time limit. (One expression without backtracking took 5 MB and 85 ms to build.)
/// </summary>
internal sealed class UserAgentPatterns
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly SearchValues<string> literals;
    private readonly List<Regex> others = [];

    public UserAgentPatterns(IEnumerable<string> patterns)
    {
        var plain = new List<string>();
        foreach (var pattern in patterns)
        {
            if (Literal(pattern) is { } text)
            {
                plain.Add(text);
            }
            else
            {
                others.Add(new(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience));
            }
        }

        literals = SearchValues.Create([.. plain], StringComparison.Ordinal);
    }

    public bool Match(string text) => text.AsSpan().ContainsAny(literals) || others.Exists(o => Match(o, text));

    private static bool Match(Regex pattern, string text)
    {
        try
        {
            return pattern.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            // A timeout may come from a busy machine: in doubt the client is a reader.
            return false;
        }
    }

    /// <summary>The text that a pattern means, or null when it means more than one.</summary>
    private static string? Literal(string pattern)
    {
        var text = new StringBuilder(pattern.Length);
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length && !char.IsAsciiLetterOrDigit(pattern[i + 1]))
            {
                c = pattern[++i];
            }
            else if (@"\[](){}^$.*+?|".Contains(c))
            {
                return null;
            }

            text.Append(c);
        }

        return text.Length == 0 ? null : text.ToString();
    }
}
