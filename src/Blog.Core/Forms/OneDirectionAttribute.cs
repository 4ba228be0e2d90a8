namespace Blog.Core.Forms;

/// <summary>
/// Refuses bidirectional control characters in a name or another single line, where they only disguise the text.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class OneDirectionAttribute()
    : TranslatedAttribute("This text contains a character that reverses the writing direction. Please type it again.")
{
    public override bool IsValid(object? value) => value is not string text || !text.Any(IsTurning);

    // Embeddings and overrides, and isolates (Unicode Standard Annex 9, 2); the plain marks of direction stay allowed.
    internal static bool IsTurning(char c) => c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
