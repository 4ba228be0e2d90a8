using Blog.Content.Articles;
using Blog.Content.Authors;
using Blog.Content.Categories;
using Blog.Content.Pages;
using Blog.Content.Tags;
using Blog.Core.Data;

namespace Blog.Content.Sitemaps;

/// <summary>
/// One kind of page that search engines should know, cut into parts by ranges of ids: no part reads another's rows.
/// </summary>
/// <param name="Name">What its parts' addresses begin with.</param>
/// <param name="Rows">All pages of the kind.</param>
internal sealed record SitemapKind(string Name, Func<BlogDbContext, IQueryable<SitemapRow>> Rows)
{
    /// <summary>How many ids a part spans, which is the most addresses it can hold; the protocol allows 50,000.</summary>
    public const int PartSize = 5_000;

    public static readonly SitemapKind Articles = new("articles", ArticlesOf);

    public static readonly SitemapKind Pages = new("pages", PagesOf);

    public static IReadOnlyList<SitemapKind> All { get; } =
        [Articles, Pages, new("categories", CategoriesOf), new("tags", TagsOf), new("authors", AuthorsOf)];

    /// <summary>The rows of one part, counted from 1, in the order of their ids.</summary>
    public IQueryable<SitemapRow> Part(BlogDbContext db, int part)
    {
        var (after, last) = Range(part);
        return Rows(db).Where(r => r.Id > after && r.Id <= last).OrderBy(r => r.Id);
    }

    /// <summary>The ids of a part, counted from 1: above the first, up to the last.</summary>
    public static (long After, long Last) Range(int part) => ((part - 1L) * PartSize, (long)part * PartSize);

    private static IQueryable<SitemapRow> ArticlesOf(BlogDbContext db) => db.Set<Article>().Findable().Select(a => new SitemapRow
    {
        Id = a.Id,
        Slug = a.Slug,
        ModifiedAt = a.UpdatedAt ?? a.PublishedAt,
        HeroHash = a.Hero!.Hash,
        HeroExtension = a.Hero.Extension,
    });

    private static IQueryable<SitemapRow> PagesOf(BlogDbContext db) =>
        db.Set<StaticPage>().Findable().Select(p => new SitemapRow { Id = p.Id, Slug = p.Slug, ModifiedAt = p.SavedAt });

    // A list changes when an article joins it; the newest of a category, tag or author stands at the end of an index.
    private static IQueryable<SitemapRow> CategoriesOf(BlogDbContext db) => db.Set<Category>()
        .Select(c => new SitemapRow
        {
            Id = c.Id,
            Slug = "category/" + c.Slug,
            ModifiedAt = db.Set<Article>()
                .Where(a => a.CategoryId == c.Id && a.Status == ArticleStatus.Published)
                .Max(a => a.PublishedAt),
        }).Where(r => r.ModifiedAt != null);

    private static IQueryable<SitemapRow> AuthorsOf(BlogDbContext db) => db.Set<Author>()
        .Select(x => new SitemapRow
        {
            Id = x.Id,
            Slug = "author/" + x.Slug,
            ModifiedAt = db.Set<Article>()
                .Where(a => a.AuthorId == x.Id && a.Status == ArticleStatus.Published)
                .Max(a => a.PublishedAt),
        }).Where(r => r.ModifiedAt != null);

    private static IQueryable<SitemapRow> TagsOf(BlogDbContext db) => db.Set<Tag>()
        .Select(t => new SitemapRow
        {
            Id = t.Id,
            Slug = "tag/" + t.Slug,
            ModifiedAt = db.Set<ArticleTag>().Where(j => j.TagId == t.Id).Max(j => j.PublishedAt),
        }).Where(r => r.ModifiedAt != null);
}

/// <summary>What the database tells of one page for the sitemap.</summary>
internal sealed record SitemapRow
{
    public required long Id { get; init; }

    /// <summary>The path below the root.</summary>
    public required string Slug { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime? ModifiedAt { get; init; }

    public string? HeroHash { get; init; }

    public string? HeroExtension { get; init; }
}
