using System.Globalization;
using Blog.Transfer.Documents;
using Tomlyn;
using Tomlyn.Model;

namespace Blog.Transfer.FrontMatter;

/// <summary>Reads TOML front matter, as Hugo and Zola write it.</summary>
internal static class TomlFrontMatter
{
    private static readonly TomlSerializerOptions Options = new() { MaxDepth = ImportLimits.MaxFrontMatterDepth };

    /// <exception cref="UnreadableFileException">The text is no TOML, or too deep.</exception>
    public static MapValue Read(string toml, int firstLine)
    {
        try
        {
            return Map(TomlSerializer.Deserialize<TomlTable>(toml, Options) ?? [], 0);
        }
        catch (TomlException error) when (error.Message.Contains(
            nameof(TomlSerializerOptions.MaxDepth), StringComparison.Ordinal))
        {
            throw UnreadableFileException.TooDeep(error);
        }
        catch (TomlException error)
        {
            var line = firstLine + Math.Max(0, (error.Line ?? 1) - 1);
            throw new UnreadableFileException(
                $"The front matter is not valid TOML, line {line}: {FirstLine(error.Message)}", error);
        }
    }

    private static MapValue Map(TomlTable table, int depth)
    {
        if (depth > ImportLimits.MaxFrontMatterDepth)
            throw UnreadableFileException.TooDeep();
        var map = new MapValue();
        foreach (var (name, value) in table) map.Set(name, Value(value, depth + 1));
        return map;
    }

    private static FrontMatterValue? Value(object? value, int depth) => value switch
    {
        null => null,
        TomlTable table => Map(table, depth),
        TomlTableArray tables => new ListValue([.. tables.Select(table => Map(table, depth + 1))]),
        TomlArray array => new ListValue([.. array.Select(item => Value(item, depth + 1)).OfType<FrontMatterValue>()]),
        bool flag => new ScalarValue(flag ? "true" : "false"),
        IFormattable number => new ScalarValue(number.ToString(null, CultureInfo.InvariantCulture)),
        _ => new ScalarValue(value.ToString() ?? ""),
    };

    private static string FirstLine(string message)
    {
        var line = message.Trim().Split('\n')[0].Split(" : error : ")[^1].Trim();
        return line.Length <= 200 ? line : line[..200] + "…";
    }
}
