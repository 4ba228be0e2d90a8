using System.Text.RegularExpressions;

namespace Blog.Markdown.Safety;

/// <summary>
/// Ids that look like an ad's. Ad blockers hide what has one on any site, so a heading such as "Advertise here" would be gone.
/// </summary>
internal static partial class AdIds
{
    /// <summary>Whether ad blockers may hide an element of this id.</summary>
    public static bool IsLikely(string id) => AdWord().IsMatch(id);

    // A word that begins with "ad", or one of the other words of their general rules.
    [GeneratedRegex(
        @"(?<![^\W_\d])ad|advert|banner|sponsor|(?<![^\W_\d])spons?[-_l]|promo|billboard|leaderboard|interstitial|affi?l"
        + @"|reklam|annonce|publicid|taboola|outbrain|around-the-web|(?<![^\W_\d])sky-(left|right)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AdWord();
}
