using System.Text.RegularExpressions;

namespace Blog.Content.Feeds;

/// <summary>
/// Makes an article's HTML fit for feeds: absolute addresses, no anchor links at headings, and code that runs from the left.
/// </summary>
/// <remarks>
/// Patterns do, without a parser, because our own writer made this text: it escapes angle brackets in texts and in attributes,
/// and quotes every value.
/// </remarks>
public static partial class AbsoluteHtml
{
    /// <param name="html">What the renderer wrote.</param>
    /// <param name="site">Scheme and host, without a slash at the end.</param>
    /// <param name="page">The absolute address of the article.</param>
    /// <param name="taken">
    /// The ids of the feed's items so far. Readers show many on one page; a link to an id leads to the article itself.
    /// </param>
    public static string Of(string html, string site, string page, HashSet<string> taken) =>
        Tag().Replace(HeadingAnchor().Replace(html, ""), tag => Address().Replace(
            Code().Replace(Once(tag.Value, taken), "$0 dir=\"ltr\""),
            a => $" {a.Groups["name"].Value}=\"{Resolve(a.Groups["name"].Value, a.Groups["value"].Value, site, page)}\""));

    private static string Once(string tag, HashSet<string> taken) =>
        Id().Replace(tag, id => taken.Add(id.Groups["id"].Value) ? id.Value : "");

    private static string Resolve(string name, string value, string site, string page) =>
        name == "srcset"
            ? string.Join(", ", value.Split(", ").Select(candidate => Resolve(candidate, site, page)))
            : Resolve(value, site, page);

    // An article stands at the root, so what is relative to its folder is relative to the site.
    private static string Resolve(string address, string site, string page) => address switch
    {
        ['/', '/', ..] => site[..(site.IndexOf(':', StringComparison.Ordinal) + 1)] + address,
        ['/', ..] => site + address,
        ['#', ..] or ['?', ..] or "" => page + address,
        _ when Scheme().IsMatch(address) => address,
        _ => $"{site}/{Upwards().Replace(address, "")}",
    };

    // Above the root there is nothing: "../other" is "/other" there.
    [GeneratedRegex(@"\A(?:\.{1,2}(?:/|\z))+")]
    private static partial Regex Upwards();

    [GeneratedRegex("<[a-z][^<>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s(?<name>href|src|srcset|cite)=""(?<value>[^""]*)""")]
    private static partial Regex Address();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*:")]
    private static partial Regex Scheme();

    // No style sheet says so there.
    [GeneratedRegex(@"\A<(?:code|kbd|samp)(?![^>]*\sdir=)\b")]
    private static partial Regex Code();

    [GeneratedRegex(@"\s(?:id|name)=""(?<id>[^""]*)""")]
    private static partial Regex Id();

    [GeneratedRegex("""\s?<a [^<>]*class="heading-anchor"[^<>]*>[^<]*</a>""")]
    private static partial Regex HeadingAnchor();
}
