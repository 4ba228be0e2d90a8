namespace Blog.Core.PageCache;

/// <summary>The numbers of a page's variants: what shows the same has the same number for as long as the plan lives.</summary>
internal sealed class VariantNumbers(string[] slots)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> known = [];
    private volatile string?[][] choices = [];

    public int Count => choices.Length;

    public VariantNumbers Anew() => new(slots);

    /// <summary>The number of what the slots show.</summary>
    public int Of(string?[] choice)
    {
        // No key holds a control character (they are made by our modules).
        var name = string.Join('\u001f', choice);
        lock (gate)
        {
            if (!known.TryGetValue(name, out var number))
            {
                known[name] = number = choices.Length;
                choices = [.. choices, choice];
            }

            return number;
        }
    }

    public string? ChoiceOf(int variant, string slot) =>
        Array.IndexOf(slots, slot) is var place and >= 0 && variant >= 0 && variant < choices.Length
            ? choices[variant][place]
            : null;

    /// <summary>Whether no number that both know means two things.</summary>
    public bool Agrees(VariantNumbers other) => ReferenceEquals(this, other)
        || (slots.SequenceEqual(other.Slots) && choices.Zip(other.choices).All(pair => pair.First.SequenceEqual(pair.Second)));

    private string[] Slots => slots;
}
