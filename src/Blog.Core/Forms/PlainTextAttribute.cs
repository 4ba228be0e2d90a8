using Blog.Core.Texts;
using Microsoft.Extensions.Localization;

namespace Blog.Core.Forms;

/// <summary>
/// Refuses characters that no page can show, such as NUL, and says which they are and where they stand. In a field of one line
/// <see cref="TextBinder"/> has made tabs and line breaks spaces before.
/// </summary>
/// <param name="lines">Whether line breaks and tabs are allowed.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class PlainTextAttribute(bool lines = false) : TranslatedAttribute("This text contains control characters.")
{
    private const int MostNamed = 3;

    // So many characters of the text lead a person to the place.
    private const int Lead = 24;

    /// <summary>Whether line breaks and tabs are allowed.</summary>
    public bool Lines => lines;

    public override bool IsValid(object? value) => value is not string text || !Characters.RefusedIn(text, lines).Any();

    protected override string Message(object? value, IStringLocalizer t)
    {
        var text = (string)value!;
        var refused = Characters.RefusedIn(text, lines).ToList();
        var places = refused.Take(MostNamed).Select(c => Place(text, c, t));
        var more = refused.Count > MostNamed ? t["and {0} more", refused.Count - MostNamed].Value : null;
        return t["This text contains control characters or others that cannot be displayed: {0}. Remove them, or tick the box and send the form again.",
            string.Join("; ", more is null ? places : places.Append(more))];
    }

    private static string Place(string text, Characters.Refused refused, IStringLocalizer t)
    {
        var start = refused.At == 0 ? 0 : text.LastIndexOf('\n', refused.At - 1) + 1;
        var before = Characters.Without(text[start..refused.At], lines: false).Trim();
        return before.Length > 0 ? t["after “{0}”, {1}", End(before), refused.Name]
            : start == 0 ? t["at the beginning, {0}", refused.Name]
            : t["at the beginning of line {0}, {1}", text.AsSpan(0, start).Count('\n') + 1, refused.Name];
    }

    // Whole words, unless the last one is longer than all that is shown.
    private static string End(string text)
    {
        if (text.Length <= Lead)
        {
            return text;
        }

        var end = text[^Lead..];
        var word = end.IndexOf(' ') is >= 0 and var space && space < Lead - 1 ? space + 1 : char.IsLowSurrogate(end[0]) ? 1 : 0;
        return "… " + end[word..];
    }
}
