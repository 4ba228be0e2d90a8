using System.Globalization;
using System.Text.RegularExpressions;

namespace Blog.Support.Donations.Banking;

/// <summary>
/// The reference that a donor of an article writes on the transfer, from which the article is found again
/// (ISO 11649, "RF creditor reference": RF, two check digits by ISO 7064 MOD 97-10, at most 21 characters).
/// </summary>
public static partial class CreditorReference
{
    // The letter keeps the number apart from the check digits; seven digits give three groups of four.
    private const char Article = 'A';

    /// <summary>The reference of an article, without spaces.</summary>
    /// <param name="articleId">Above zero.</param>
    public static string Of(long articleId) => Of(Article, articleId);

    /// <summary>The reference of anything that is paid for, without spaces.</summary>
    /// <param name="mark">One capital letter that says what it is.</param>
    /// <param name="number">Above zero.</param>
    public static string Of(char mark, long number)
    {
        var rest = mark + number.ToString("0000000", CultureInfo.InvariantCulture);
        return $"RF{Mod97.DigitsFor("RF", rest)}{rest}";
    }

    /// <summary>
    /// What looks like a reference in a text from a bank statement and has wrong check digits; null where there is none, or where
    /// one is right.
    /// </summary>
    public static string? SlipIn(string? text)
    {
        var spaced = Separators().Replace((text ?? "").ToUpperInvariant(), " ");
        string? slip = null;
        foreach (Match found in Meant().Matches(spaced))
        {
            if (Enumerable.Range(MinRight, found.Length - MinRight + 1).Any(end => IsRight(found.Value, end)))
            {
                return null;
            }

            slip ??= found.Value.Trim();
        }

        return slip;
    }

    // What follows on a statement may look like another group of it.
    private static bool IsRight(string found, int end) =>
        (end == found.Length || found[end] == ' ')
        && found[..end].Replace(" ", "", StringComparison.Ordinal) is { Length: <= MaxLength } tried
        && Mod97.IsRight(tried);

    /// <summary>
    /// The article that a text from a bank statement names, with spaces or
    /// words around it; null when it names none, or with a slip.
    /// </summary>
    public static long? ArticleIn(string? text)
    {
        var spaced = Separators().Replace((text ?? "").ToUpperInvariant(), " ");
        foreach (Match found in Written().Matches(spaced))
        {
            // What follows on a statement may look like another group of it: each end of a group is tried, the nearest first.
            for (var end = 1; end <= found.Length; end++)
            {
                var tried = found.Value[..end].Replace(" ", "", StringComparison.Ordinal);
                if ((end == found.Length || found.Value[end] == ' ') && tried.Length >= MinLength && Mod97.IsRight(tried)
                    && long.Parse(tried.AsSpan(5), CultureInfo.InvariantCulture) is > 0 and var id && Of(id) == tried)
                {
                    return id;
                }
            }
        }

        return null;
    }

    private const int MinLength = 12;

    // The shortest that the standard allows, and the longest.
    private const int MinRight = 5;
    private const int MaxLength = 25;

    // RF, check digits, and at least one more digit somewhere: words after "RF" are no reference.
    [GeneratedRegex(@"\bRF ?[0-9]{2}(?=[A-Z ]*[0-9])(?: ?[A-Z0-9]){1,21}\b")]
    private static partial Regex Meant();

    [GeneratedRegex(@"RF ?[0-9]{2} ?A(?: ?[0-9]){7,18}(?![0-9])")]
    private static partial Regex Written();

    [GeneratedRegex(@"[\s./-]+")]
    private static partial Regex Separators();
}
