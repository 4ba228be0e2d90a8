using System.Globalization;
using System.Xml.Linq;

namespace Blog.Tests.Content.Feeds;

/// <summary>The rules of Atom (RFC 4287).</summary>
internal static class AtomRules
{
    private const string FeedElements = "atom:author atom:category atom:contributor atom:generator atom:icon atom:id atom:link "
        + "atom:logo atom:rights atom:subtitle atom:title atom:updated atom:entry";

    private const string EntryElements = "atom:author atom:category atom:content atom:contributor atom:id atom:link "
        + "atom:published atom:rights atom:source atom:summary atom:title atom:updated";

    private static readonly XName Language = XNamespace.Xml + "lang";
    private static readonly XNamespace Atom = FeedForm.Atom;

    public static void Check(XElement feed, string address, FaultList faults)
    {
        faults.Must(feed.Name == Atom + "feed", "the root is no feed");
        faults.Known(feed, FeedElements);
        foreach (var name in new[] { "id", "title", "updated" })
        {
            faults.Once(feed, Atom + name);
        }

        foreach (var name in new[] { "generator", "icon", "logo", "rights", "subtitle" })
        {
            faults.Once(feed, Atom + name, required: false);
            faults.Is(feed.Element(Atom + name), FeedForm.IsThere, "text");
        }

        faults.Must(FeedForm.IsLanguage(feed.Attribute(Language)?.Value ?? ""), "the feed has no language");
        faults.Is(feed.Element(Atom + "title"), FeedForm.IsThere, "text");
        faults.Is(feed.Element(Atom + "id"), FeedForm.IsId, "IRI");
        faults.Is(feed.Element(Atom + "updated"), FeedForm.IsRfc3339, "date of RFC 3339");
        faults.Is(feed.Element(Atom + "logo"), FeedForm.IsPage, "address");
        CheckLinks(feed, faults);
        faults.Must(HrefOf(feed, "self") == address, "the link to itself leads elsewhere");
        var entries = feed.Elements(Atom + "entry").ToList();
        faults.Must(
            entries.Count == 0 || entries[0].ElementsAfterSelf().All(e => e.Name == Atom + "entry"),
            "metadata stands behind the first entry");
        entries.ForEach(entry => CheckEntry(entry, hasAuthor: feed.Element(Atom + "author") is not null, faults));
        var ids = entries.Select(e => e.Element(Atom + "id")?.Value).Append(feed.Element(Atom + "id")?.Value).ToList();
        faults.Must(ids.Distinct().Count() == ids.Count, "two have one id");
    }

    private static void CheckEntry(XElement entry, bool hasAuthor, FaultList faults)
    {
        faults.Known(entry, EntryElements);
        foreach (var name in new[] { "id", "title", "updated" })
        {
            faults.Once(entry, Atom + name);
        }

        foreach (var name in new[] { "content", "published", "summary" })
        {
            faults.Once(entry, Atom + name, required: false);
        }

        faults.Must(hasAuthor || entry.Element(Atom + "author") is not null, "an entry has no author");
        faults.Must(
            FeedForm.IsLanguage(entry.Attribute(Language)?.Value ?? "en"),
            $"an entry's language is {entry.Attribute(Language)?.Value}");
        faults.Is(entry.Element(Atom + "id"), FeedForm.IsId, "IRI");
        faults.Is(entry.Element(Atom + "updated"), FeedForm.IsRfc3339, "date of RFC 3339");
        faults.Is(entry.Element(Atom + "published"), FeedForm.IsRfc3339, "date of RFC 3339");
        faults.Must(
            entry.Element(Atom + "content") is not null || HrefOf(entry, "alternate") is not null,
            "an entry has neither content nor page");
        CheckPeople(entry, faults);
        CheckLinks(entry, faults);
        faults.Must(
            entry.Elements(Atom + "category").All(c => FeedForm.IsThere(c.Attribute("term")?.Value ?? "")),
            "a category has no term");
        foreach (var name in new[] { "title", "summary", "content" })
        {
            CheckText(entry.Element(Atom + name), faults);
        }
    }

    private static void CheckPeople(XElement entry, FaultList faults)
    {
        foreach (var author in entry.Elements(Atom + "author"))
        {
            faults.Known(author, "atom:name atom:uri atom:email");
            faults.Once(author, Atom + "name");
            faults.Is(author.Element(Atom + "name"), FeedForm.IsThere, "name");
            faults.Is(author.Element(Atom + "uri"), FeedForm.IsUri, "address");
        }
    }

    private static void CheckLinks(XElement parent, FaultList faults)
    {
        foreach (var link in parent.Elements(Atom + "link"))
        {
            faults.Known(link, "", "rel href type hreflang title length");
            faults.Must(FeedForm.IsUri(link.Attribute("href")?.Value ?? ""), $"a link leads to {link.Attribute("href")?.Value}");
            faults.Must(FeedForm.IsMediaType(link.Attribute("type")?.Value ?? "text/html"), "a link's type is none");
            faults.Must(
                link.Attribute("rel")?.Value != "enclosure"
                    || long.TryParse(link.Attribute("length")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _),
                "an enclosure has no length");
        }

        var pages = parent.Elements(Atom + "link").Where(l => (l.Attribute("rel")?.Value ?? "alternate") == "alternate").ToList();
        faults.Must(
            pages.Select(l => (l.Attribute("type")?.Value, l.Attribute("hreflang")?.Value)).Distinct().Count() == pages.Count,
            "two links lead to the page");
    }

    private static void CheckText(XElement? text, FaultList faults)
    {
        if (text is null)
        {
            return;
        }

        var type = text.Attribute("type")?.Value ?? "text";
        faults.Must(type is "text" or "html", $"{text.Name.LocalName} has the type {type}");
        faults.Must(!text.HasElements, $"{text.Name.LocalName} has elements");
        faults.Is(text, FeedForm.IsThere, "text");
        if (type == "html")
        {
            FeedForm.CheckHtml(text.Value, text.Name.LocalName, faults);
        }
    }

    private static string? HrefOf(XElement parent, string relation) => parent.Elements(Atom + "link")
        .FirstOrDefault(l => (l.Attribute("rel")?.Value ?? "alternate") == relation)?.Attribute("href")?.Value;
}
