using System.Text;
using System.Xml;
using Blog.Core.Texts;

namespace Blog.Content.Sitemaps;

/// <summary>Writes the sitemaps of sitemaps.org while their rows are read.</summary>
internal sealed class SitemapWriter(Stream to, string site)
{
    private const string Protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Html = "http://www.w3.org/1999/xhtml";
    private const string Images = "http://www.google.com/schemas/sitemap-image/1.1";

    private static readonly XmlWriterSettings Settings =
        new() { Async = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    public Task WriteIndexAsync(IAsyncEnumerable<SitemapUrl> parts) => WriteAsync("sitemapindex", "sitemap", parts);

    public Task WritePartAsync(IAsyncEnumerable<SitemapUrl> urls) => WriteAsync("urlset", "url", urls);

    private async Task WriteAsync(string root, string element, IAsyncEnumerable<SitemapUrl> entries)
    {
        await using var xml = XmlWriter.Create(to, Settings);
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, root, Protocol);
        if (element == "url")
        {
            await xml.WriteAttributeStringAsync("xmlns", "image", null, Images);
            await xml.WriteAttributeStringAsync("xmlns", "xhtml", null, Html);
        }

        await foreach (var entry in entries)
        {
            await xml.WriteStartElementAsync(null, element, Protocol);
            await WriteEntryAsync(xml, entry);
            await xml.WriteEndElementAsync();
        }

        await xml.WriteEndElementAsync();
        await xml.WriteEndDocumentAsync();
    }

    private async Task WriteEntryAsync(XmlWriter xml, SitemapUrl entry)
    {
        await xml.WriteElementStringAsync(null, "loc", Protocol, site + entry.Path);
        if (entry.ModifiedAt is { } modified)
        {
            await xml.WriteElementStringAsync(null, "lastmod", Protocol, modified.Stamp());
        }

        foreach (var other in entry.Alternates)
        {
            await xml.WriteStartElementAsync("xhtml", "link", Html);
            await xml.WriteAttributeStringAsync(null, "rel", null, "alternate");
            await xml.WriteAttributeStringAsync(null, "hreflang", null, other.Language);
            await xml.WriteAttributeStringAsync(null, "href", null, site + other.Path);
            await xml.WriteEndElementAsync();
        }

        if (entry.Picture is { } picture)
        {
            await xml.WriteStartElementAsync("image", "image", Images);
            await xml.WriteElementStringAsync("image", "loc", Images, site + picture);
            await xml.WriteEndElementAsync();
        }
    }
}
