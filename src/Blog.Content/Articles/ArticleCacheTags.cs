using Blog.Content.Authors;
using Blog.Content.Categories;
using Blog.Content.Writing;
using Blog.Core.Data;
using Blog.Core.PageCache;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Content.Articles;

/// <summary>The cache tags of pages that show articles or lists of them.</summary>
public static class ArticleCacheTags
{
    /// <summary>On every list of all articles: home, archive, feeds, sitemap.</summary>
    public const string Lists = "articles";

    public static string Of(long id) => $"article:{id}";

    /// <summary>
    /// The cache tag of the page that links to an article's share picture (Open Graph image), which is drawn after the page.
    /// </summary>
    public static string Share(long id) => $"share:{id}";

    /// <summary>The cache tag of an article's own page, evicted when its previous, next or related article changes.</summary>
    public static string Around(long id) => $"around:{id}";

    /// <summary>On the pages of a series' parts, each of which lists them all.</summary>
    public static string Series(string name) => $"series:{name}";

    /// <summary>On the pages of an article's translations, which link to each other.</summary>
    public static string Translations(Guid group) => $"translations:{group:N}";

    /// <summary>The cache tags of all pages that show an article's own text: its page, and lists of articles.</summary>
    public static string[] OfText(long id) => [Of(id), Lists];

    /// <summary>Adds the cache tags of the articles whose cards a page shows.</summary>
    public static PageComposition ShowingCards(this PageComposition page, IEnumerable<ArticleCard>? cards) =>
        page.Showing([.. (cards ?? []).Select(c => Of(c.Id))]);

    internal static IServiceCollection AddArticleCacheTags(this IServiceCollection services) =>
        services.AddPageTags<Article>(OfArticle);

    private static IEnumerable<string> OfArticle(EntityEntry<Article> entry)
    {
        yield return Of(entry.Entity.Id);
        if (!entry.Property(a => a.Status).OldAndNew().Contains(ArticleStatus.Published))
        {
            yield break;
        }

        yield return Lists;
        foreach (var slug in entry.Property(a => a.Slug).OldAndNew())
        {
            // Evicts what was answered at this path before the article was published there.
            yield return PageTags.Path(slug);
        }

        foreach (var list in OfLists(entry))
        {
            yield return list;
        }
    }

    private static IEnumerable<string> OfLists(EntityEntry<Article> entry) =>
        entry.Property(a => a.CategoryId).OldAndNew().OfType<long>().Select(CategoryCacheTags.Articles)
            .Concat(entry.Property(a => a.AuthorId).OldAndNew().Select(AuthorCacheTags.Articles))
            .Concat(entry.Property(a => a.Series).OldAndNew().Where(name => name.Length > 0).Select(Series))
            .Concat(entry.Property(a => a.TranslationGroup).OldAndNew().OfType<Guid>().Select(Translations));
}
