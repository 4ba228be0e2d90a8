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
    /// <param name="fields">The other fields, in their order: a text or texts; those without a value are left out.</param>
    /// <param name="body">Markdown as its author wrote it.</param>
    public static string Write(string title, IEnumerable<(string Name, object? Value)> fields, string body)
    {
        var text = new StringBuilder("---\n");
        foreach (var (name, value) in fields.Prepend(("title", title))
            .Where(f => f.Item2 is not (null or "" or string[] { Length: 0 })))
        {
            text.Append(CultureInfo.InvariantCulture, $"{name}: {Yaml(value!)}\n");
        }

        return text.Append(
            CultureInfo.InvariantCulture,
            $"---\n\n# {OneLine(title)}\n\n{MarkdownSource.ForReaders(body).ReplaceLineEndings("\n").Trim()}\n")
            .ToString();
    }

    private static string Yaml(object value) => value is string[] texts
        ? $"[{string.Join(", ", texts.Select(text => JsonSerializer.Serialize(text, Plain)))}]"
        : JsonSerializer.Serialize(value, Plain);

    /// <summary>The text on one line.</summary>
    public static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
