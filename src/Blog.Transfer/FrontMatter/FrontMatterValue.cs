using System.Text;

namespace Blog.Transfer.FrontMatter;

/// <summary>A value of the front matter, the same whether it was written as YAML, TOML or JSON.</summary>
internal abstract record FrontMatterValue;

/// <summary>A single value, kept as the text that was written: what it means depends on the field, not on the notation.</summary>
internal sealed record ScalarValue(string Text) : FrontMatterValue;

/// <summary>A list of values.</summary>
internal sealed record ListValue(IReadOnlyList<FrontMatterValue> Items) : FrontMatterValue;

/// <summary>Named values; names are compared without case, dash and underscore, as every tool spells them its own way.</summary>
internal sealed record MapValue : FrontMatterValue
{
    private readonly Dictionary<string, FrontMatterValue> _values = [];

    public IEnumerable<FrontMatterValue> Values => _values.Values;

    public bool IsEmpty => _values.Count == 0;

    public FrontMatterValue? this[string name] => _values.GetValueOrDefault(Normalize(name));

    /// <summary>Sets a value; returns false when the name was there already, and the new value has replaced it.</summary>
    public bool Set(string name, FrontMatterValue? value)
    {
        var key = Normalize(name);
        var isNew = !_values.Remove(key);
        if (value is not null) _values[key] = value;
        return isNew;
    }

    private static string Normalize(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in name)
            if (c is not ('_' or '-' or ' ')) key.Append(char.ToLowerInvariant(c));
        return key.ToString();
    }
}
