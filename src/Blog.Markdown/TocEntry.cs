using System.Text.Json.Serialization;

namespace Blog.Markdown;

/// <summary>One entry of a table of contents: a heading of level 2 or 3, the id to link to, its plain text.</summary>
public sealed record TocEntry(int Level, string Id, string Text)
{
    /// <summary>The text as HTML where code stands in it, which runs from the left in every language; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Html { get; init; }
}
