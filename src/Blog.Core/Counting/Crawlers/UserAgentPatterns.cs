using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Blog.Core.Counting.Crawlers;

/// <summary>
/// Finds any of many patterns in one pass: those that are plain text, nearly all, by one automaton, the others by one
/// expression that never backtracks, so that a text costs its length and no more.
/// </summary>
internal sealed class UserAgentPatterns
{
    private readonly SearchValues<string> literals;
    private readonly Regex? others;

    public UserAgentPatterns(IEnumerable<string> patterns)
    {
        var plain = new List<string>();
        var real = new List<string>();
        foreach (var pattern in patterns)
        {
            if (Literal(pattern) is { } text)
            {
                plain.Add(text);
            }
            else
            {
                real.Add($"(?:{pattern})");
            }
        }

        literals = SearchValues.Create([.. plain], StringComparison.Ordinal);
        others = real.Count == 0 ? null : new(string.Join('|', real),
            RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    }

    public bool Match(string text) => text.AsSpan().ContainsAny(literals) || others?.IsMatch(text) == true;

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
