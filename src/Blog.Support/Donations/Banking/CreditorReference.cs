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
    private const string Mark = "A";

    /// <summary>The reference of an article, without spaces.</summary>
    /// <param name="articleId">Above zero.</param>
    public static string Of(long articleId)
    {
        var rest = Mark + articleId.ToString("0000000", CultureInfo.InvariantCulture);
        return $"RF{Mod97.DigitsFor("RF", rest)}{rest}";
    }

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

    [GeneratedRegex(@"RF ?[0-9]{2} ?A(?: ?[0-9]){7,18}(?![0-9])")]
    private static partial Regex Written();

    [GeneratedRegex(@"[\s./-]+")]
    private static partial Regex Separators();
}
