using Blog.Transfer.Documents;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Blog.Transfer.FrontMatter;

/// <summary>
/// Parses YAML front matter event by event: YAML tags never create a .NET type, and aliases cannot expand without limit.
/// </summary>
internal sealed class YamlFrontMatter
{
    private readonly Parser _events;
    private readonly List<string> _warnings;
    private readonly Dictionary<AnchorName, (FrontMatterValue? Value, int Size)> _anchors = [];

    private YamlFrontMatter(string yaml, List<string> warnings)
    {
        _events = new Parser(new StringReader(yaml));
        _warnings = warnings;
    }

    /// <exception cref="UnreadableFileException">The text is no YAML, or no list of names and values.</exception>
    public static MapValue Read(string yaml, int firstLine, List<string> warnings)
    {
        try
        {
            return new YamlFrontMatter(yaml, warnings).Document();
        }
        catch (YamlException error)
        {
            var line = firstLine + (int)Math.Max(0, error.Start.Line - 1);
            throw new UnreadableFileException(
                $"The front matter is not valid YAML, line {line}: {Explain(error.Message)}", error);
        }
    }

    private MapValue Document()
    {
        _events.Consume<StreamStart>();
        if (_events.Accept<StreamEnd>(out _)) return new MapValue();
        _events.Consume<DocumentStart>();
        return Value(0).Value switch
        {
            MapValue map => map,
            null => new MapValue(),
            _ => throw new UnreadableFileException("The front matter between the --- lines must be a list of \"name: value\" lines."),
        };
    }

    // The size counts an alias's target at each use. A "billion laughs"
    // file is refused by that sum, before its aliases are expanded.
    private (FrontMatterValue? Value, int Size) Value(int depth)
    {
        if (depth > ImportLimits.MaxFrontMatterDepth)
            throw UnreadableFileException.TooDeep();
        var result = _events.Current switch
        {
            AnchorAlias => Alias(_events.Consume<AnchorAlias>()),
            Scalar => (Single(_events.Consume<Scalar>()), 1),
            SequenceStart => Sequence(_events.Consume<SequenceStart>(), depth),
            _ => Mapping(_events.Consume<MappingStart>(), depth),
        };
        if (result.Item2 > ImportLimits.MaxFrontMatterValues)
            throw new UnreadableFileException($"The front matter has more than {ImportLimits.MaxFrontMatterValues} values.");
        return result;
    }

    private (FrontMatterValue?, int) Alias(AnchorAlias alias) =>
        _anchors.TryGetValue(alias.Value, out var target)
            ? target
            : throw new UnreadableFileException($"The front matter uses *{alias.Value.Value}, which is not defined before it.");

    private FrontMatterValue? Single(Scalar scalar)
    {
        var isNull = scalar.Style == ScalarStyle.Plain && scalar.Value is ("" or "~" or "null" or "Null" or "NULL");
        FrontMatterValue? value = isNull ? null : new ScalarValue(scalar.Value);
        Remember(scalar, (value, 1));
        return value;
    }

    private (FrontMatterValue?, int) Sequence(SequenceStart start, int depth)
    {
        var items = new List<FrontMatterValue>();
        var size = 1;
        while (!_events.TryConsume<SequenceEnd>(out _))
        {
            var (item, itemSize) = Value(depth + 1);
            size = Add(size, itemSize);
            if (item is not null) items.Add(item);
        }
        return Remember(start, (new ListValue(items), size));
    }

    private (FrontMatterValue?, int) Mapping(MappingStart start, int depth)
    {
        var map = new MapValue();
        var size = 1;
        while (!_events.TryConsume<MappingEnd>(out _))
        {
            var (name, nameSize) = Value(depth + 1);
            var (value, valueSize) = Value(depth + 1);
            size = Add(size, nameSize + valueSize);
            if (name is ScalarValue { Text: var text } && !map.Set(text, value))
                _warnings.Add($"The front matter has \"{Shorten(text)}\" more than once; the last one was used.");
        }
        return Remember(start, (map, size));
    }

    private static int Add(int size, int more) => size + more <= ImportLimits.MaxFrontMatterValues
        ? size + more
        : throw new UnreadableFileException($"The front matter has more than {ImportLimits.MaxFrontMatterValues} values.");

    private (FrontMatterValue?, int) Remember(NodeEvent node, (FrontMatterValue?, int) result)
    {
        if (!node.Anchor.IsEmpty) _anchors[node.Anchor] = result;
        return result;
    }

    private static string Explain(string message) => message switch
    {
        _ when message.Contains("mapping", StringComparison.OrdinalIgnoreCase)
            && message.Contains("plain scalar", StringComparison.Ordinal)
            => "a value contains a colon; put the value in quotes.",
        _ when message.Contains("cannot start any token", StringComparison.Ordinal)
            => "a value starts with a character reserved in YAML, such as @ or %; put the value in quotes.",
        _ => Shorten(message.ReplaceLineEndings(" ")),
    };

    private static string Shorten(string text) => text.Length <= 200 ? text : text[..200] + "…";
}
