using AngleSharp.Dom;

namespace Blog.Tests.Markdown;

/// <summary>Asserts what must hold for every page, whatever the author wrote.</summary>
internal static class SafeMarkup
{
    private static readonly string[] Forbidden =
    [
        "script", "style", "iframe", "object", "embed", "form", "button", "textarea", "select", "svg", "math", "template",
        "noscript",
        "link", "meta", "base", "title", "xmp", "plaintext", "video", "audio",
    ];

    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    public static void Assert(string html)
    {
        var body = Page.Parse(html);
        foreach (var element in body.QuerySelectorAll("*"))
        {
            Xunit.Assert.DoesNotContain(element.LocalName, Forbidden);
            foreach (var attribute in element.Attributes) AssertAttribute(attribute);
        }
    }

    /// <summary>
    /// What a browser parses and writes again stays what it was, so mark-up cannot change its meaning on the way.
    /// </summary>
    public static void AssertStable(string html)
    {
        var once = Page.Parse(html).InnerHtml;
        Xunit.Assert.Equal(once, Page.Parse(once).InnerHtml);
    }

    private static void AssertAttribute(IAttr attribute)
    {
        Xunit.Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), attribute.Name);
        Xunit.Assert.NotEqual("style", attribute.Name);
        if (attribute.Name is not ("href" or "src")) return;
        // As browsers read it: white space and control characters inside a scheme do not count.
        var address = string.Concat(attribute.Value.Where(c => c > ' '));
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || address.IndexOfAny(['/', '?', '#']) is >= 0 and var end && end < colon) return;
        Xunit.Assert.Contains(address[..colon].ToLowerInvariant(), Schemes);
    }
}
