using Blog.Transfer.FrontMatter;

namespace Blog.Transfer.Fields;

/// <summary>Asks the front matter for a field under all the names that Hugo, Jekyll, Zola and Astro give it.</summary>
internal sealed class FrontMatterFields(MapValue root)
{
    // Zola keeps tags in [taxonomies] and its own fields in [extra]; Hugo themes keep theirs in [params].
    private static readonly string[] Tables = ["taxonomies", "extra", "params"];
    private static readonly string[] NameKeys = ["name", "title", "label", "id"];

    public FrontMatterValue? Find(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (root[name] is { } value) return value;
            foreach (var table in Tables)
                if (root[table] is MapValue map && map[name] is { } inner) return inner;
        }
        return null;
    }

    public string? Text(params ReadOnlySpan<string> names) => TextOf(Find(names));

    public bool Flag(params ReadOnlySpan<string> names) => IsYes(Text(names));

    public int? Number(params ReadOnlySpan<string> names) =>
        int.TryParse(Text(names), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    public static bool IsYes(string? text) => text?.ToLowerInvariant() is "true" or "yes" or "on" or "1";

    public static bool IsNo(string? text) => text?.ToLowerInvariant() is "false" or "no" or "off" or "0";

    /// <summary>The text of a value: of a list its first, of a table its name; null when there is none.</summary>
    public static string? TextOf(FrontMatterValue? value) => value switch
    {
        ScalarValue scalar when Clean(scalar.Text) is { Length: > 0 } text => text,
        ListValue list => list.Items.Select(TextOf).FirstOrDefault(text => text is not null),
        MapValue map => NameKeys.Select(key => TextOf(map[key])).FirstOrDefault(text => text is not null),
        _ => null,
    };

    /// <summary>All texts of a value, from lists in lists too.</summary>
    public static IEnumerable<string> TextsOf(FrontMatterValue? value) => value switch
    {
        ListValue list => list.Items.SelectMany(TextsOf),
        MapValue map when TextOf(map) is { } name => [name],
        MapValue map => map.Values.SelectMany(TextsOf),
        _ when TextOf(value) is { } text => [text],
        _ => [],
    };

    // YAML can write a NUL as "\0" though the file holds none; no database column wants it.
    private static string Clean(string text) => text.Replace("\0", "").Trim();
}
