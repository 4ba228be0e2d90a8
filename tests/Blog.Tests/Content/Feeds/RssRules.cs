using System.Globalization;
using System.Xml.Linq;

namespace Blog.Tests.Content.Feeds;

/// <summary>The rules of RSS 2.0, and what the validation service advises.</summary>
internal static class RssRules
{
    private const string ChannelElements = "title link description language copyright managingEditor webMaster pubDate "
        + "lastBuildDate category generator docs cloud ttl image rating textInput skipHours skipDays item atom:link atom:id";

    private const string ItemElements = "title link description author category comments enclosure guid pubDate source "
        + "atom:updated atom:link dc:creator dc:language content:encoded";

    public static void Check(XElement rss, string address, FaultList faults)
    {
        faults.Must(rss.Name == "rss" && rss.Attribute("version")?.Value == "2.0", "the root is no rss of version 2.0");
        faults.Once(rss, "channel");
        faults.Known(rss, "channel", "version");
        var channel = rss.Element("channel")!;
        faults.Known(channel, ChannelElements);
        CheckChannel(channel, faults);
        CheckSelf(channel, address, faults);
        var items = channel.Elements("item").ToList();
        faults.Must(
            items.Count == 0 || items[0].ElementsAfterSelf().All(e => e.Name == "item"), "metadata stands behind the first item");
        items.ForEach(item => CheckItem(item, faults));
        var ids = items.Select(i => i.Element("guid")?.Value).ToList();
        faults.Must(ids.Distinct().Count() == ids.Count, "two items have one guid");
    }

    private static void CheckChannel(XElement channel, FaultList faults)
    {
        foreach (var name in new[] { "title", "link", "description", "language" })
        {
            faults.Once(channel, name);
            faults.Is(channel.Element(name), FeedForm.IsThere, "text");
        }

        faults.Once(channel, "lastBuildDate", required: false);
        faults.Is(channel.Element(FeedForm.Atom + "id"), FeedForm.IsId, "IRI");
        faults.Is(channel.Element("link"), FeedForm.IsPage, "address");
        faults.Is(channel.Element("language"), FeedForm.IsLanguage, "language");
        faults.Is(channel.Element("lastBuildDate"), FeedForm.IsRfc822, "date of RFC 822");
        faults.Once(channel, "image", required: false);
        if (channel.Element("image") is { } image)
        {
            faults.Is(image.Element("url"), FeedForm.IsPage, "address");
            faults.Must(image.Element("title")?.Value == channel.Element("title")?.Value, "the image's title is another");
            faults.Must(image.Element("link")?.Value == channel.Element("link")?.Value, "the image's link is another");
        }
    }

    private static void CheckSelf(XElement channel, string address, FaultList faults)
    {
        var self = channel.Elements(FeedForm.Atom + "link").Where(l => l.Attribute("rel")?.Value == "self").ToList();
        faults.Must(self.Count == 1, $"the channel has {self.Count} links to itself");
        faults.Must(
            self.All(l => l.Attribute("href")?.Value == address && l.Attribute("type")?.Value == "application/rss+xml"),
            "the link to itself leads elsewhere");
    }

    private static void CheckItem(XElement item, FaultList faults)
    {
        faults.Known(item, ItemElements);
        foreach (var name in new XName[] { "title", "link", "description", "guid", "pubDate" })
        {
            faults.Once(item, name);
        }

        XName[] optional = ["enclosure", "author", FeedForm.DublinCore + "language", FeedForm.Content + "encoded"];
        foreach (var name in optional)
        {
            faults.Once(item, name, required: false);
        }

        faults.Is(item.Element("title"), FeedForm.IsThere, "text");
        faults.Is(item.Element("link"), FeedForm.IsPage, "address");
        faults.Is(item.Element("pubDate"), FeedForm.IsRfc822, "date of RFC 822");
        faults.Is(item.Element(FeedForm.Atom + "updated"), FeedForm.IsRfc3339, "date of RFC 3339");
        faults.Is(item.Element(FeedForm.DublinCore + "language"), FeedForm.IsLanguage, "language");
        faults.Must(item.Elements("category").All(c => FeedForm.IsThere(c.Value)), "an item's category is empty");
        faults.Must(
            item.Element("author") is null || item.Element(FeedForm.DublinCore + "creator") is null, "an item has two authors");
        CheckGuid(item.Element("guid"), faults);
        CheckEnclosure(item.Element("enclosure"), faults);
        CheckTexts(item, faults);
    }

    private static void CheckGuid(XElement? guid, FaultList faults)
    {
        if (guid is null)
        {
            return;
        }

        var permanent = guid.Attribute("isPermaLink")?.Value ?? "true";
        faults.Known(guid, "", "isPermaLink");
        faults.Must(permanent is "true" or "false", $"isPermaLink is {permanent}");
        faults.Is(guid, FeedForm.IsThere, "id");
        faults.Must(
            permanent == "false" || FeedForm.IsPage(guid.Value), $"a guid that is no address claims to be one: {guid.Value}");
    }

    private static void CheckEnclosure(XElement? enclosure, FaultList faults)
    {
        if (enclosure is null)
        {
            return;
        }

        faults.Known(enclosure, "", "url length type");
        faults.Must(FeedForm.IsPage(enclosure.Attribute("url")?.Value ?? ""), "an enclosure has no address");
        faults.Must(FeedForm.IsMediaType(enclosure.Attribute("type")?.Value ?? ""), "an enclosure has no media type");
        var length = enclosure.Attribute("length")?.Value;
        faults.Must(
            long.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out _), $"an enclosure's length is {length}");
    }

    private static void CheckTexts(XElement item, FaultList faults)
    {
        var whole = item.Element(FeedForm.Content + "encoded");
        faults.Must(
            whole is null || whole.ElementsBeforeSelf("description").Any(), "content:encoded stands before the description");
        foreach (var text in new[] { item.Element("description"), whole }.OfType<XElement>())
        {
            FeedForm.CheckHtml(text.Value, text.Name.LocalName, faults);
        }
    }
}
