using System.Text.Json;

namespace Blog.Core.Counting.Crawlers;

/// <summary>Reads the embedded list of crawlers' user agents.</summary>
internal static class CrawlerList
{
    // The list calls it a preview, but it is Facebook's built-in browser, in which people read.
    private static readonly string[] People = ["MetaIAB Facebook"];

    /// <summary>One entry of the list.</summary>
    /// <param name="Regex">Case-sensitive regular expression, found anywhere in a user agent.</param>
    /// <param name="IsPreview">It draws previews of links and does nothing else.</param>
    public readonly record struct Pattern(string Regex, bool IsPreview);

    /// <summary>All entries; the document itself is gone when this returns.</summary>
    public static IReadOnlyList<Pattern> Read()
    {
        using var stream = Open();
        using var document = JsonDocument.Parse(stream);
        var patterns = new List<Pattern>(document.RootElement.GetArrayLength());
        foreach (var entry in document.RootElement.EnumerateArray())
        {
            var regex = entry.GetProperty("pattern").GetString()!;
            if (!People.Contains(regex))
            {
                patterns.Add(new(regex, IsPreview(entry)));
            }
        }

        return patterns;
    }

    /// <summary>The list as it was published.</summary>
    internal static Stream Open() => typeof(CrawlerList).Assembly.GetManifestResourceStream("crawler-user-agents.json")
        ?? throw new InvalidOperationException("The list of crawlers is not embedded.");

    private static bool IsPreview(JsonElement entry) =>
        entry.TryGetProperty("tags", out var tags) && tags.GetArrayLength() == 1 && tags[0].ValueEquals("social-preview");
}
