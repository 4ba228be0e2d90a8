using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Blog.Core.Settings;

namespace Blog.Core.Heads;

/// <summary>Structured data of a page for search engines: schema.org in JSON-LD.</summary>
/// <remarks>
/// Addresses are absolute, so what needs one is left out where the site has none that may be written.
/// </remarks>
public static class LinkedData
{
    // Letters stay letters; what could end the block is taken care of below.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A node; properties that are null or empty are left out.</summary>
    public static JsonObject Node(string type, params ReadOnlySpan<(string Name, JsonNode? Value)> properties)
    {
        var node = new JsonObject { ["@type"] = type };
        foreach (var (name, value) in properties)
        {
            if (value is not null
                && !(value is JsonValue text && text.TryGetValue<string>(out var written) && written.Length == 0))
            {
                node[name] = value;
            }
        }

        return node;
    }

    /// <summary>The absolute address of a path; null while the site's is not set, or where there is no path.</summary>
    public static string? Address(this SiteSettings site, string? path) =>
        string.IsNullOrEmpty(path) ? null
            : !path.StartsWith('/') ? path
            : site.BaseAddress.Length > 0 ? site.BaseAddress + path
            : null;

    /// <summary>Who publishes the site.</summary>
    public static JsonObject Publisher(SiteSettings site) =>
        Node("Organization", ("name", site.Title), ("url", site.Address("/")), ("logo", site.Address(site.Logo)));

    /// <summary>The site itself and how it is searched; null while it has no address.</summary>
    public static JsonObject? Site(SiteSettings site) => site.Address("/") is not { } home ? null : Node("WebSite",
        ("name", site.Title), ("url", home), ("description", site.Tagline), ("inLanguage", site.Language),
        ("publisher", Publisher(site)),
        ("potentialAction", Node("SearchAction",
            ("target", Node("EntryPoint", ("urlTemplate", home + "search?q={search_term_string}"))),
            ("query-input", "required name=search_term_string"))));

    /// <summary>The block in a page's head, which browsers do not run; empty for nothing to say.</summary>
    public static string Of(PageHead head, SiteSettings site)
    {
        if (head.NoIndex)
        {
            return "";
        }

        JsonObject?[] described = [head.Canonical == "/" ? Site(site) : null, head.About?.Invoke(site), Trail(head.Trail, site)];
        var nodes = described.OfType<JsonObject>().ToArray();
        if (nodes.Length == 0)
        {
            return "";
        }

        var whole = nodes is [var only] ? only : new JsonObject { ["@graph"] = new JsonArray(nodes) };
        whole.Insert(0, "@context", "https://schema.org");
        // In JSON this sign stands in texts alone; without it neither "</script>" nor "<!--" can be written.
        var json = whole.ToJsonString(Plain).Replace("<", "\\u003c", StringComparison.Ordinal);
        return $"<script type=\"application/ld+json\">{json}</script>";
    }

    // The last step is the page itself, which needs no address (Google, "Breadcrumb": item).
    private static JsonObject? Trail(IReadOnlyList<Crumb> trail, SiteSettings site)
    {
        if (trail.Count == 0 || site.Address("/") is null)
        {
            return null;
        }

        var steps = trail.Prepend(new(site.Title, "/")).Select((step, i) =>
            (JsonNode)Node("ListItem", ("position", i + 1), ("name", step.Name),
                ("item", i == trail.Count ? null : site.Address(step.Path))));
        return Node("BreadcrumbList", ("itemListElement", new JsonArray([.. steps])));
    }
}
