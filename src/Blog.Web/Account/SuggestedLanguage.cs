using Blog.Core.Settings;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Blog.Web.Account;

/// <summary>The language that the set-up page suggests for a blog: the configuration's, else the one its owner reads.</summary>
public static class SuggestedLanguage
{
    // So many a browser sends at most; more would be somebody's joke.
    private const int Most = 20;

    /// <summary>BCP 47, one of those to choose from.</summary>
    public static string Of(HttpRequest request, ConfiguredSite configured, SiteSettings site) => configured.HasLanguage
        ? site.Language
        : Accepted(request).Select(Known).FirstOrDefault(tag => tag is not null) ?? site.Language;

    /// <summary>The list of the settings screen, and what is chosen where it is not in there.</summary>
    public static IEnumerable<SelectListItem> Choices(string? chosen) => LanguageChoice.All
        .Select(language => new SelectListItem(language.Name, language.Tag, language.Tag == chosen))
        .Concat(string.IsNullOrEmpty(chosen) || LanguageChoice.All.Any(l => l.Tag == chosen) ? [] : [new(chosen, chosen, true)]);

    private static IEnumerable<string> Accepted(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .Take(Most)
        .Where(language => language.Quality is null or > 0)
        .OrderByDescending(language => language.Quality ?? 1)
        .Select(language => language.Value.ToString());

    // The language alone: who writes German in Germany writes for readers in Austria too, and a country's forms of dates and
    // numbers are chosen on purpose.
    private static string? Known(string accepted) =>
        LanguageChoice.All.FirstOrDefault(l => l.Tag.Equals(accepted.Split('-')[0], StringComparison.OrdinalIgnoreCase))?.Tag;
}
