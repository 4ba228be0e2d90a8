using Blog.Content.Archive;
using Blog.Core.Navigation;
using Blog.Core.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Content.Navigation;

/// <summary>The lists of all articles, which each blog has: search, categories, tags, the archive's years and months.</summary>
internal static class ContentLists
{
    public static IServiceCollection AddContentLists(this IServiceCollection services) => services.AddPublicPages(async (p, _) =>
    [
        .. await ArchiveAsync(p.GetRequiredService<ArchiveCalendar>(), p.GetRequiredService<SettingsStore>()),
        new("/categories", "Categories") { IsList = true },
        new("/tags", "Tags") { IsList = true },
        new("/search", "Search") { IsList = true },
    ]);

    // The newest year stands at /archive, too, and says there where it belongs.
    private static async Task<IReadOnlyList<PublicPage>> ArchiveAsync(ArchiveCalendar calendar, SettingsStore settings)
    {
        var zone = settings.Get<SiteSettings>().Zone();
        var years = await calendar.YearsAsync(zone);
        var pages = new List<PublicPage>
        {
            new(years is [var newest, ..] ? $"/archive/{newest}" : "/archive", "Archive")
            {
                IsList = true,
                Note = "all articles by year and month",
            },
        };
        foreach (var year in years)
        {
            var months = await calendar.MonthsAsync(zone, year);
            pages.AddRange(year == years[0] ? [] : [new($"/archive/{year}", "") { IsList = true }]);
            pages.AddRange(Enumerable.Range(1, 12).Where(month => months[month - 1] > 0)
                .Select(month => new PublicPage($"/archive/{year}/{month}", "") { IsList = true }));
        }

        return pages;
    }
}
