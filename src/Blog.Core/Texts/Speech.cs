using System.Globalization;

namespace Blog.Core.Texts;

/// <summary>
/// The language of the interface text around an article or page: that text's own language where a translation exists, else the
/// site's. The frame around an article is in its language too, so that its page reads from one side.
/// </summary>
public sealed class Speech : IDisposable
{
    // Those with a Texts.*.resx, and English, whose texts are the keys.
    internal static readonly string[] Spoken = ["en", "de", "ur"];

    private readonly CultureInfo culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo words = CultureInfo.CurrentUICulture;

    private Speech(CultureInfo? own)
    {
        if (own is not null)
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (own, own);
        }
    }

    /// <summary>Speaks the language of a text until disposed of.</summary>
    /// <param name="language">BCP 47; empty for the language spoken already.</param>
    public static Speech In(string language) => new(Known(language));

    /// <summary>
    /// The language of a page around a text: that of the text, where the program's words exist in it, else the site's.
    /// </summary>
    public static string Around(string language, string site) => Known(language) is null ? site : language;

    /// <summary>The <c>lang</c> of the program's words inside a text of this language; null where they are in it too.</summary>
    /// <param name="language">BCP 47; empty for the site's.</param>
    public static string? Other(string language) =>
        language.Length == 0 || Known(language) is not null || Same(language, CultureInfo.CurrentUICulture.Name)
            ? null
            : CultureInfo.CurrentUICulture.Name;

    public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, words);

    private static CultureInfo? Known(string language) =>
        Languages.Find(language) is { } found && Spoken.Contains(found.TwoLetterISOLanguageName) ? found : null;

    private static bool Same(string language, string other) => string.Equals(language, other, StringComparison.OrdinalIgnoreCase);
}
