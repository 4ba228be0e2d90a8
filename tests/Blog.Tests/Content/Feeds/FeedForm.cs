using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Html.Parser;

namespace Blog.Tests.Content.Feeds;

/// <summary>The forms that values of feeds must have: addresses, times, languages, media types, HTML.</summary>
internal static partial class FeedForm
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    public static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    public static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    private static readonly string[] Dangerous =
        ["script", "style", "iframe", "object", "embed", "link", "meta", "base", "form", "svg", "math", "noscript", "template"];

    /// <summary>A name with the usual prefix of its namespace; one of an unknown namespace is named by it.</summary>
    public static string NameOf(XName name) =>
        name.Namespace == XNamespace.None ? name.LocalName
        : name.Namespace == Atom ? $"atom:{name.LocalName}"
        : name.Namespace == Content ? $"content:{name.LocalName}"
        : name.Namespace == DublinCore ? $"dc:{name.LocalName}"
        : name.ToString();

    public static bool IsThere(string text) => !string.IsNullOrWhiteSpace(text);

    /// <summary>A whole address of letters that a URI may hold (RFC 3986).</summary>
    public static bool IsUri(string text) => Uri().IsMatch(text) && System.Uri.TryCreate(text, UriKind.Absolute, out _);

    public static bool IsPage(string text) => IsUri(text) && text.StartsWith("http", StringComparison.Ordinal);

    /// <summary>An absolute IRI; a UUID or tag must be a whole one.</summary>
    public static bool IsId(string text) => text.StartsWith("urn:uuid:", StringComparison.OrdinalIgnoreCase)
        ? Guid.TryParseExact(text[9..], "D", out _)
        : Iri().IsMatch(text);

    public static bool IsLanguage(string text) => Language().IsMatch(text);

    public static bool IsMediaType(string text) => MediaType().IsMatch(text);

    /// <summary>RFC 822 with the year in full, in GMT, on the right day of the week.</summary>
    public static bool IsRfc822(string text) =>
        DateTime.TryParseExact(
            text, "ddd, dd MMM yyyy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
        && IsPlausible(time);

    public static bool IsRfc3339(string text) =>
        DateTime.TryParseExact(
            text, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
        && IsPlausible(time);

    /// <summary>Looks for what readers refuse, and for addresses that mean nothing outside of the site.</summary>
    public static void CheckHtml(string html, string where, FaultList faults)
    {
        var parser = new HtmlParser();
        var body = parser.ParseDocument("").Body!;
        foreach (var element in parser.ParseFragment(html, body).OfType<AngleSharp.Dom.IElement>()
            .SelectMany(e => e.QuerySelectorAll("*").Prepend(e)))
        {
            faults.Must(!Dangerous.Contains(element.LocalName), $"{where} holds a {element.LocalName}");
            foreach (var attribute in element.Attributes)
            {
                faults.Must(
                    attribute.Name != "style" && !attribute.Name.StartsWith("on", StringComparison.Ordinal),
                    $"{where} holds the attribute {attribute.Name}");
                CheckAddresses(attribute.Name, attribute.Value, where, faults);
            }
        }
    }

    private static void CheckAddresses(string name, string value, string where, FaultList faults)
    {
        var addresses = name is "href" or "src" or "poster" or "cite" ? [value]
            : name == "srcset" ? value.Split(", ").Select(candidate => candidate.Split(' ')[0])
            : [];
        foreach (var address in addresses)
        {
            faults.Must(Absolute().IsMatch(address), $"{where} holds an address without host: {name}=\"{address}\"");
        }
    }

    // Neither a time that was never set nor one to come.
    private static bool IsPlausible(DateTime time) => time.Year is > 1970 and < 2100;

    [GeneratedRegex(@"\A[a-zA-Z][0-9a-zA-Z+.-]*:(//)?[0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,#\[\]]+\z")]
    private static partial Regex Uri();

    [GeneratedRegex("""\A[a-zA-Z][0-9a-zA-Z+.-]*:[^\s<>"{}|\\^`\p{C}]+\z""")]
    private static partial Regex Iri();

    [GeneratedRegex(@"\A[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*\z")]
    private static partial Regex Language();

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9.+-]*/[a-z0-9][a-z0-9.+-]*\z")]
    private static partial Regex MediaType();

    [GeneratedRegex(@"\A[a-zA-Z][a-zA-Z0-9+.-]*:\S+\z")]
    private static partial Regex Absolute();
}
