namespace Blog.Core.Forms;

/// <summary>Refuses control characters such as NUL, which no person types and no page can show.</summary>
/// <param name="lines">Whether line breaks and tabs are allowed.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class PlainTextAttribute(bool lines = false)
    : TranslatedAttribute("This text holds a control character. Please remove it or type the text anew.")
{
    /// <summary>Whether line breaks and tabs are allowed.</summary>
    public bool Lines => lines;

    public override bool IsValid(object? value) => value is not string text || !text.Any(c => IsRefused(c, lines));

    /// <summary>Whether no form takes a character; whoever stores a text that nobody typed leaves it out.</summary>
    /// <param name="c">A UTF-16 unit.</param>
    /// <param name="lines">Whether line breaks and tabs are allowed.</param>
    // The overrides of direction (U+202D, U+202E) make a text read as another one than it is; no script needs them.
    public static bool IsRefused(char c, bool lines) => c is '\u202d' or '\u202e' ||
        char.IsControl(c) && (!lines || c is not ('\n' or '\r' or '\t'));
}
