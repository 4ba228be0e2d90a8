using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Blog.Content.Llms;

/// <summary>Writes a text as a Markdown file: a front matter of YAML, the title, the text.</summary>
internal static class MarkdownDocument
{
    // A JSON string is a YAML string too (YAML 1.2, 1.2 "Relation to JSON").
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="title">The title, also the first heading.</param>
    /// <param name="fields">The other fields, in their order; those without a value are left out.</param>
    /// <param name="body">Markdown as its author wrote it.</param>
    public static string Write(string title, IEnumerable<(string Name, string? Value)> fields, string body)
    {
        var text = new StringBuilder("---\n");
        foreach (var (name, value) in fields.Prepend(("title", title)).Where(f => !string.IsNullOrEmpty(f.Item2)))
        {
            text.Append(CultureInfo.InvariantCulture, $"{name}: {JsonSerializer.Serialize(value, Plain)}\n");
        }

        return text.Append(
            CultureInfo.InvariantCulture,
            $"---\n\n# {OneLine(title)}\n\n{MarkdownSource.ForReaders(body).ReplaceLineEndings("\n").Trim()}\n")
            .ToString();
    }

    /// <summary>The text on one line.</summary>
    public static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
