namespace Blog.Content.Pages;

/// <summary>The filters of static pages that several places share.</summary>
internal static class PageQueries
{
    /// <summary>What search engines and language models are sent to; what is hidden from them is not.</summary>
    public static IQueryable<StaticPage> Findable(this IQueryable<StaticPage> pages) =>
        pages.Where(p => p.Status == PageStatus.Published && !p.NoIndex);
}
