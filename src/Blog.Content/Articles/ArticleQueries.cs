using System.Linq.Expressions;
using Blog.Content.Tags;
using Blog.Media.Library;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Articles;

/// <summary>The filters and shapes that several pages share.</summary>
public static class ArticleQueries
{
    /// <summary>What readers may see.</summary>
    public static IQueryable<Article> Published(this IQueryable<Article> articles) =>
        articles.Where(a => a.Status == ArticleStatus.Published);

    /// <summary>
    /// What search engines and language models are sent to; what is hidden from them, or a copy of an original elsewhere, is not.
    /// </summary>
    public static IQueryable<Article> Findable(this IQueryable<Article> articles) =>
        articles.Published().Where(a => !a.NoIndex && a.CanonicalUrl == "");

    /// <summary>Includes the tags by a split query: with a join, SQLite would read the tags of all articles.</summary>
    public static IQueryable<Article> WithTags(this IQueryable<Article> articles) => articles.Include(a => a.Tags).AsSplitQuery();

    /// <summary>Only what a list shows of each article; the long texts stay in the database.</summary>
    public static IQueryable<ArticleCard> AsCards(this IQueryable<Article> articles) => articles.Select(Card);

    /// <summary>Projects articles to list places ordered by publication time, for keyset paging.</summary>
    internal static IQueryable<ListRow> AsPlaces(this IQueryable<Article> articles) =>
        articles.Select(a => new ListRow { PublishedAt = a.PublishedAt, Id = a.Id, Article = a });

    /// <summary>Projects a tag's published articles to list places, read from the index of the joining table alone.</summary>
    internal static IQueryable<ListRow> AsPlaces(this IQueryable<ArticleTag> joins) =>
        joins.Where(j => j.PublishedAt != null)
            .Select(j => new ListRow { PublishedAt = j.PublishedAt, Id = j.ArticleId, Article = j.Article! });

    internal static readonly Expression<Func<Article, ArticleCard>> Card = a => new ArticleCard
    {
        Id = a.Id,
        Title = a.Title,
        Subtitle = a.Subtitle,
        Slug = a.Slug,
        Summary = a.Excerpt != "" ? a.Excerpt : a.Rendered.Excerpt,
        PublishedAt = a.PublishedAt!.Value,
        WordCount = a.Rendered.WordCount,
        CategoryId = a.CategoryId,
        CategoryName = a.Category!.Name,
        CategorySlug = a.Category.Slug,
        AuthorId = a.AuthorId,
        AuthorName = a.Author!.Name,
        AuthorSlug = a.Author.Slug,
        Hero = a.Hero == null ? null : new HeroPicture(a.Hero.Hash, a.Hero.Extension, a.Hero.Width, a.Hero.Height, a.Hero.Widths,
            a.Hero.Ground),
        HeroAlt = a.HeroAlt,
        VerdictHtml = a.VerdictHtml.Substring(0, 2000),
        VerdictLabel = a.VerdictLabel,
        Keywords = a.Keywords,
        Language = a.Language,
        Direction = a.Direction,
    };
}
