using AngleSharp.Dom;

namespace Blog.Tests.Content.Markdown;

/// <summary>Asserts what must hold for every page, whatever the author wrote.</summary>
internal static class SafeMarkup
{
    private static readonly string[] Forbidden =
    [
        "script", "style", "iframe", "object", "embed", "form", "button", "textarea", "select", "svg", "math", "template", "noscript",
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
        // What a browser parses and writes again must stay what it was: else mark-up could change its meaning on the way.
        Xunit.Assert.Equal(body.InnerHtml, Page.Parse(body.InnerHtml).InnerHtml);
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
