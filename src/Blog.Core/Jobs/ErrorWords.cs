using System.Text.RegularExpressions;

namespace Blog.Core.Jobs;

/// <summary>An exception in one line for the owner: its innermost cause, without stack and what may be a secret.</summary>
internal static partial class ErrorWords
{
    private const int MaxLength = 300;
    private const int MaxRead = 2_000;

    public static string Of(Exception e)
    {
        var cause = e.GetBaseException();
        var said = cause.Message.Length <= MaxRead ? cause.Message : cause.Message[..MaxRead];
        var line = WhiteSpace().Replace($"{cause.GetType().Name}: {said}", " ").Trim();
        var safe = UserOfAddress().Replace(Secret().Replace(Pairs().Replace(line, "…"), "$1…"), "://…@");
        return safe.Length <= MaxLength ? safe : safe[..MaxLength].TrimEnd() + "…";
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    // A connection string, from its first pair on.
    [GeneratedRegex(@"\w+\s?=[^;]*;.*")]
    private static partial Regex Pairs();

    [GeneratedRegex(@"\b(\w*(?:(?:password|pwd|secret|apikey)\s?[=:]|token\s?=)).*", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();

    [GeneratedRegex(@"://[^/\s@]+@")]
    private static partial Regex UserOfAddress();
}
