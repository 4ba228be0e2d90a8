using Blog.Content.Articles;
using Blog.Content.Authors;
using Blog.Content.Categories;
using Blog.Content.Media;
using Blog.Content.Pages;
using Blog.Content.Tags;
using Blog.Core.Data;
using Blog.Core.PageCache;
using Blog.Core.Permalinks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Content.Data;

/// <summary>The page tags of what readers read: the things themselves, and the lists that they stand in.</summary>
public static class ContentTags
{
    /// <summary>On every list of all articles: home, archive, feeds, sitemap.</summary>
    public const string Articles = "articles";

    /// <summary>On what lists categories, tags, authors and pages: sitemap, feeds.</summary>
    public const string Shelves = "shelves";

    public static string Article(long id) => $"article:{id}";

    /// <summary>On the page that names an article's share picture, which is drawn later than the page.</summary>
    public static string Share(long id) => $"share:{id}";

    /// <summary>On an article's own page, for what stands beside it: previous, next, related.</summary>
    public static string Around(long id) => $"around:{id}";

    /// <summary>On the pages of a series' parts, each of which lists them all.</summary>
    public static string Series(string name) => $"series:{name}";

    /// <summary>On the pages of an article's translations, which link to each other.</summary>
    public static string Translations(Guid group) => $"translations:{group:N}";

    public static string Page(long id) => $"page:{id}";

    /// <summary>On the lists of a category's articles.</summary>
    public static string InCategory(long id) => $"category:{id}:articles";

    public static string Tag(long id) => $"tag:{id}";

    public static string InTag(long id) => $"tag:{id}:articles";

    public static string InAuthor(long id) => $"author:{id}:articles";

    /// <summary>Where an article's own text shows.</summary>
    public static string[] OfArticle(long id) => [Article(id), Articles];

    /// <summary>Notes the articles whose cards a page shows.</summary>
    public static PageComposition ShowingCards(this PageComposition page, IEnumerable<ArticleCard>? cards) =>
        page.Showing([.. (cards ?? []).Select(c => Article(c.Id))]);

    internal static void AddContentTags(this IServiceCollection services)
    {
        services.AddPageTags<Article>(OfArticle);
        services.AddPageTags<StaticPage>(entry => [Shelves, Page(entry.Entity.Id), .. Values(entry.Property(p => p.Slug)).Select(PageTags.Path)]);
        // Their names stand on every card: a change is rare and shows everywhere, a new one shows nowhere yet.
        services.AddPageTags<Category>(entry => [Shelves, .. SiteUnlessNew(entry.State), .. Values(entry.Property(c => c.Slug)).Select(s => PageTags.Path(Categories.Category.PathOf(s)))]);
        services.AddPageTags<Author>(entry => [Shelves, .. SiteUnlessNew(entry.State), .. Values(entry.Property(a => a.Slug)).Select(s => PageTags.Path(Authors.Author.PathOf(s)))]);
        services.AddPageTags<Tag>(entry => [Shelves, Tag(entry.Entity.Id), .. Values(entry.Property(t => t.Slug)).Select(s => PageTags.Path(Tags.Tag.PathOf(s)))]);
        services.AddPageTags<ArticleTag>(entry => Values(entry.Property(j => j.TagId)).Select(InTag));
        services.AddPageTags<Permalink>(entry => Values(entry.Property(p => p.Path)).Select(PageTags.Path));
        // A new picture shows nowhere yet; one that changes or goes may stand anywhere.
        services.AddPageTags<Picture>(entry => SiteUnlessNew(entry.State));
    }

    private static string[] SiteUnlessNew(EntityState state) => state == EntityState.Added ? [] : [PageTags.Site];

    private static IEnumerable<string> OfArticle(EntityEntry<Article> entry)
    {
        yield return Article(entry.Entity.Id);
        if (!Values(entry.Property(a => a.Status)).Contains(ArticleStatus.Published))
        {
            yield break;
        }

        yield return Articles;
        foreach (var slug in Values(entry.Property(a => a.Slug)))
        {
            // Where it is published now, there was nothing before.
            yield return PageTags.Path(slug);
        }

        foreach (var list in Values(entry.Property(a => a.CategoryId)).OfType<long>().Select(InCategory)
            .Concat(Values(entry.Property(a => a.AuthorId)).Select(InAuthor))
            .Concat(Values(entry.Property(a => a.Series)).Where(name => name.Length > 0).Select(Series)))
        {
            yield return list;
        }

        foreach (var group in Values(entry.Property(a => a.TranslationGroup)).OfType<Guid>())
        {
            yield return Translations(group);
        }
    }

    /// <summary>What a property was and what it is.</summary>
    private static IEnumerable<T> Values<TEntity, T>(PropertyEntry<TEntity, T> property)
        where TEntity : class =>
        property.EntityEntry.State switch
        {
            EntityState.Added => [property.CurrentValue],
            EntityState.Deleted => [property.OriginalValue],
            _ => [property.OriginalValue, property.CurrentValue],
        };
}
