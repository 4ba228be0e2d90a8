using System.Globalization;
using System.Net;
using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Blog.Content.Feeds;

/// <summary>Writes a feed as RSS 2.0 or Atom (RFC 4287).</summary>
internal static class SyndicationWriter
{
    // As readers that know no namespaces expect their prefixes.
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NamespaceHandling = NamespaceHandling.OmitDuplicates,
    };

    public static void Write(Stream to, Feed feed, FeedFormat format)
    {
        var isRss = format == FeedFormat.Rss;
        var syndication = Syndication(feed, format);
        if (isRss)
        {
            AddBuildDate(syndication, feed);
            Declare(syndication, "content", Content);
            Declare(syndication, "dc", DublinCore);
        }
        else
        {
            syndication.LastUpdatedTime = feed.UpdatedAt;
        }

        syndication.Items = feed.Entries.Select(entry => isRss ? RssItem(entry) : AtomItem(entry)).ToList();
        using var writer = XmlWriter.Create(to, Settings);
        SyndicationFeedFormatter formatter = isRss ? new Rss20FeedFormatter(syndication) : new Atom10FeedFormatter(syndication);
        formatter.WriteTo(writer);
    }

    private static SyndicationFeed Syndication(Feed feed, FeedFormat format)
    {
        // RSS demands a description; Atom may leave its subtitle out.
        var description = feed.Description.Length > 0 ? feed.Description : format == FeedFormat.Rss ? feed.Title : null;
        var syndication = new SyndicationFeed(feed.Title, description, new Uri(feed.Home))
        {
            Id = feed.Id,
            Language = feed.Language,
            Generator = "Blog",
            ImageUrl = feed.Logo is null ? null : new Uri(feed.Logo),
        };
        syndication.Links.Add(SyndicationLink.CreateSelfLink(new Uri(feed.AddressIn(format)), format.MediaType));
        return syndication;
    }

    private static SyndicationItem AtomItem(FeedEntry entry)
    {
        var item = Item(entry);
        item.Id = FeedIds.ForAtom(entry.Id);
        item.AttributeExtensions.Add(new XmlQualifiedName("lang", XNamespace.Xml.NamespaceName), entry.Language);
        item.Authors.Add(new SyndicationPerson(null, entry.AuthorName, entry.AuthorAddress));
        // What is empty is left out: Atom lets both be missing where there is a page.
        item.Summary = entry.Summary.Length > 0 ? new TextSyndicationContent(entry.Summary) : null;
        item.Content = entry.Html.Length > 0 ? new TextSyndicationContent(entry.Html, TextSyndicationContentKind.Html) : null;
        item.PublishDate = entry.PublishedAt;
        item.LastUpdatedTime = entry.UpdatedAt;
        return item;
    }

    private static SyndicationItem RssItem(FeedEntry entry)
    {
        var item = Item(entry);
        // A description is read as HTML; an author would have to be an e-mail address; the library's own dates end in
        // "Z", which RFC 822 knows and some readers do not.
        item.Summary = new TextSyndicationContent(WebUtility.HtmlEncode(entry.Summary));
        item.ElementExtensions.Add(Element("pubDate", entry.PublishedAt.ToString("R", CultureInfo.InvariantCulture)));
        item.ElementExtensions.Add(Element(DublinCore + "creator", entry.AuthorName, "dc"));
        item.ElementExtensions.Add(Element(DublinCore + "language", entry.Language, "dc"));
        item.ElementExtensions.Add(Element(Content + "encoded", entry.Html, "content"));
        if (entry.UpdatedAt > entry.PublishedAt)
        {
            item.LastUpdatedTime = entry.UpdatedAt;
        }

        return item;
    }

    private static SyndicationItem Item(FeedEntry entry)
    {
        var item = new SyndicationItem { Id = entry.Id, Title = new TextSyndicationContent(entry.Title) };
        item.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(entry.Address), "text/html"));
        if (entry.Picture is { } picture)
        {
            item.Links.Add(SyndicationLink.CreateMediaEnclosureLink(new Uri(picture.Address), picture.MediaType, picture.Bytes));
        }

        foreach (var name in entry.Categories)
        {
            item.Categories.Add(new SyndicationCategory(name));
        }

        return item;
    }

    // RSS may leave it out, and of an empty feed nothing was built.
    private static void AddBuildDate(SyndicationFeed syndication, Feed feed)
    {
        if (feed.Entries.Count > 0)
        {
            syndication.ElementExtensions.Add(
                Element("lastBuildDate", feed.UpdatedAt.ToString("R", CultureInfo.InvariantCulture)));
        }
    }

    private static void Declare(SyndicationFeed feed, string prefix, XNamespace name) =>
        feed.AttributeExtensions.Add(new XmlQualifiedName(prefix, XNamespace.Xmlns.NamespaceName), name.NamespaceName);

    private static XmlReader Element(XName name, string value, string? prefix = null) =>
        new XElement(
            name, prefix is null ? null : new XAttribute(XNamespace.Xmlns + prefix, name.NamespaceName), value).CreateReader();
}
