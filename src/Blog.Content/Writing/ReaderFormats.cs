using Blog.Core.Texts;

namespace Blog.Content.Writing;

/// <summary>Formats languages and text directions for readers.</summary>
public static class ReaderFormats
{
    /// <summary>The value of a <c>dir</c> attribute; null to inherit the page's.</summary>
    public static string? Of(this TextDirection direction, string language) => direction switch
    {
        TextDirection.Ltr => "ltr",
        TextDirection.Rtl => "rtl",
        _ when language.Length == 0 => null,
        _ => Languages.IsRightToLeft(language) ? "rtl" : "ltr",
    };

    /// <summary>The value of an attribute that is better left out than empty.</summary>
    public static string Or(this string text, string otherwise) => text.Length > 0 ? text : otherwise;

    public static string? OrNull(this string text) => text.Length > 0 ? text : null;
}
