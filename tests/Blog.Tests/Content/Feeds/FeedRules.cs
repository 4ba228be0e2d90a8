using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace Blog.Tests.Content.Feeds;

/// <summary>
/// Reads a feed as the W3C's feed validation service does: RSS 2.0 with the advice of the RSS Board, Atom (RFC 4287) and
/// JSON Feed 1.1. Written anew from the specifications and from what that service complains of.
/// </summary>
internal static class FeedRules
{
    /// <summary>What is wrong with a feed, each fault in words; empty for a valid one.</summary>
    /// <param name="address">Where it was asked for.</param>
    /// <param name="contentType">Of the answer.</param>
    /// <param name="body">As it came, decoded as UTF-8.</param>
    public static IReadOnlyList<string> Faults(string address, string? contentType, string body)
    {
        var faults = new FaultList();
        var type = contentType?.Split(';')[0];
        faults.Must(
            contentType?.Contains("charset=utf-8", StringComparison.OrdinalIgnoreCase) == true, "the answer names no charset");
        faults.Must(!body.StartsWith('\ufeff'), "a byte order mark stands before it");
        if (type == "application/feed+json")
        {
            JsonFeedRules.Check(JsonDocument.Parse(body).RootElement, address, faults);
            return faults;
        }

        var root = Xml(body);
        if (type == "application/rss+xml")
        {
            RssRules.Check(root, address, faults);
        }
        else
        {
            faults.Must(type == "application/atom+xml", $"no feed's media type: {type}");
            AtomRules.Check(root, address, faults);
        }

        return faults;
    }

    // Throws on what is not well-formed, on control characters too.
    private static XElement Xml(string body)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CheckCharacters = true };
        using var reader = XmlReader.Create(new StringReader(body), settings);
        return XDocument.Load(reader).Root!;
    }
}

/// <summary>The faults found so far.</summary>
internal sealed class FaultList : List<string>
{
    public void Must(bool holds, string fault)
    {
        if (!holds)
        {
            Add(fault);
        }
    }

    /// <summary>Asks for exactly one element of the name, or at most one.</summary>
    public void Once(XElement parent, XName name, bool required = true)
    {
        var count = parent.Elements(name).Count();
        Must(count <= 1, $"{parent.Name.LocalName} has {count} of {name.LocalName}");
        Must(count > 0 || !required, $"{parent.Name.LocalName} lacks {name.LocalName}");
    }

    /// <summary>Asks that a text is there and means something.</summary>
    public void Is(XElement? element, Func<string, bool> form, string what)
    {
        if (element is not null)
        {
            Must(form(element.Value), $"{element.Name.LocalName} is no {what}: {element.Value}");
        }
    }

    /// <summary>Asks that children have known names, and unknown attributes none.</summary>
    public void Known(XElement parent, string elements, string attributes = "")
    {
        var names = elements.Split(' ');
        foreach (var child in parent.Elements().Where(c => !names.Contains(FeedForm.NameOf(c.Name))))
        {
            Add($"{parent.Name.LocalName} has an unknown element {FeedForm.NameOf(child.Name)}");
        }

        foreach (var attribute in parent.Attributes().Where(a => !a.IsNamespaceDeclaration
            && a.Name.Namespace == XNamespace.None && !attributes.Split(' ').Contains(a.Name.LocalName)))
        {
            Add($"{parent.Name.LocalName} has an unknown attribute {attribute.Name}");
        }
    }
}
