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

    /// <summary>All entries. Read token by token: a document of them would leave megabytes behind in shared pools.</summary>
    public static IReadOnlyList<Pattern> Read()
    {
        using var stream = Open();
        var json = new byte[stream.Length];
        stream.ReadExactly(json);
        var reader = new Utf8JsonReader(json);
        var patterns = new List<Pattern>();
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                patterns.Add(ReadEntry(ref reader));
            }
        }

        return patterns.FindAll(p => !People.Contains(p.Regex));
    }

    /// <summary>The list as it was published.</summary>
    internal static Stream Open() => typeof(CrawlerList).Assembly.GetManifestResourceStream("crawler-user-agents.json")
        ?? throw new InvalidOperationException("The list of crawlers is not embedded.");

    private static Pattern ReadEntry(ref Utf8JsonReader reader)
    {
        var regex = "";
        var preview = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isPattern = reader.ValueTextEquals("pattern"u8);
            var isTags = reader.ValueTextEquals("tags"u8);
            reader.Read();
            if (isPattern)
            {
                regex = reader.GetString()!;
            }
            else if (isTags)
            {
                preview = HasOneTag(ref reader, "social-preview"u8);
            }
            else
            {
                reader.Skip();
            }
        }

        return regex.Length > 0
            ? new(regex, preview)
            : throw new JsonException("An entry of the list of crawlers has no pattern.");
    }

    private static bool HasOneTag(ref Utf8JsonReader reader, ReadOnlySpan<byte> tag)
    {
        var (count, found) = (0, false);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            count++;
            found |= reader.ValueTextEquals(tag);
        }

        return found && count == 1;
    }
}
