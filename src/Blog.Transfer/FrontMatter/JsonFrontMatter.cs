using System.Text;
using System.Text.Json;
using Blog.Transfer.Documents;

namespace Blog.Transfer.FrontMatter;

/// <summary>Reads the JSON object at the top of a file, which Hugo takes for front matter.</summary>
internal static class JsonFrontMatter
{
    private static readonly JsonReaderOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = ImportLimits.MaxFrontMatterDepth,
    };

    /// <exception cref="UnreadableFileException">The object is no JSON, too long or too deep.</exception>
    public static FrontMatterBlock Split(string content, int skippedLines)
    {
        var head = content.Length > ImportLimits.MaxFrontMatterCharacters
            ? content[..ImportLimits.MaxFrontMatterCharacters]
            : content;
        var bytes = Encoding.UTF8.GetBytes(head);
        var reader = new Utf8JsonReader(bytes, Options);
        try
        {
            using var json = JsonDocument.ParseValue(ref reader);
            var length = Encoding.UTF8.GetCharCount(bytes, 0, (int)reader.BytesConsumed);
            return new FrontMatterBlock(Map(json.RootElement), content[length..].TrimStart(' ', '\t', '\n'));
        }
        catch (JsonException error) when (error.Message.Contains("depth", StringComparison.Ordinal))
        {
            throw UnreadableFileException.TooDeep(error);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new UnreadableFileException(Reason(error as JsonException, skippedLines, head.Length < content.Length), error);
        }
    }

    private static string Reason(JsonException? error, int skippedLines, bool cut)
    {
        var line = skippedLines + 1 + (error?.LineNumber ?? 0);
        if (cut)
            return $"The JSON front matter is longer than {ImportLimits.MaxFrontMatterCharacters / 1024} KB, "
                + $"never closed or not valid JSON, line {line}.";
        var message = error?.Message ?? "it contains text that is not Unicode";
        return $"The front matter is not valid JSON, line {line}: {message.Split(" LineNumber:")[0]}";
    }

    private static MapValue Map(JsonElement json)
    {
        var map = new MapValue();
        foreach (var property in json.EnumerateObject()) map.Set(property.Name, Value(property.Value));
        return map;
    }

    private static FrontMatterValue? Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => Map(json),
        JsonValueKind.Array => new ListValue([.. json.EnumerateArray().Select(Value).OfType<FrontMatterValue>()]),
        JsonValueKind.String => new ScalarValue(json.GetString()!),
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        _ => new ScalarValue(json.GetRawText()),
    };
}
