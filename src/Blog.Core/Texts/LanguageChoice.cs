using System.Globalization;

namespace Blog.Core.Texts;

/// <summary>One language of a list to choose from.</summary>
/// <param name="Tag">BCP 47.</param>
/// <param name="Name">As its own speakers call it, with the tag.</param>
public sealed record LanguageChoice(string Tag, string Name)
{
    private static readonly string[] First = ["en", "ur", "de"];

    private static readonly Lazy<IReadOnlyList<LanguageChoice>> Known = new(() =>
    {
        var all = CultureInfo.GetCultures(CultureTypes.NeutralCultures | CultureTypes.SpecificCultures)
            .Where(c => c.Name.Length > 0)
            .Select(Of)
            .DistinctBy(c => c.Tag)
            .OrderBy(c => c.Name, StringComparer.InvariantCulture)
            .ToList();
        return [.. First.Select(tag => Of(CultureInfo.GetCultureInfo(tag))), .. all.Where(c => !First.Contains(c.Tag))];
    });

    /// <summary>All that this machine knows: English, Urdu and German first, then by their own names.</summary>
    public static IReadOnlyList<LanguageChoice> All => Known.Value;

    private static LanguageChoice Of(CultureInfo culture) => new(culture.Name, $"{culture.NativeName} ({culture.Name})");
}
