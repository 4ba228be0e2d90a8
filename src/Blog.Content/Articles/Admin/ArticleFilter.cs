using Blog.Content.Categories;
using Blog.Content.Tags;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Articles.Admin;

/// <summary>
/// The filter of the admin's list of articles: status, category, tag, text. A value that cannot be read filters nothing.
/// </summary>
public sealed record ArticleFilter(ArticleStatus? Status, FilterTerm? CategoryTerm, FilterTerm? TagTerm, string? Text)
{
    /// <summary>Longer search words than these characters are cut.</summary>
    public const int MaxText = 100;

    public string? Category => CategoryTerm?.Slug;

    public string? Tag => TagTerm?.Slug;

    public long? TagId => TagTerm?.Id;

    public bool IsNarrow => Category is not null || Tag is not null || Text is not null;

    public static async Task<ArticleFilter> ReadAsync(
        BlogDbContext db, string? status, string? category, string? tag, string? q, CancellationToken ct)
    {
        var text = Clean(q);
        return new(
            Enum.GetValues<ArticleStatus>()
                .Cast<ArticleStatus?>()
                .FirstOrDefault(s => string.Equals(s.ToString(), status, StringComparison.OrdinalIgnoreCase)),
            SlugOf(category) is { } slug
                ? await db.Set<Category>()
                    .Where(c => c.Slug == slug)
                    .Select(c => new FilterTerm(c.Id, c.Slug, c.Name))
                    .SingleOrDefaultAsync(ct)
                : null,
            SlugOf(tag) is { } word
                ? await db.Set<Tag>()
                    .Where(t => t.Slug == word)
                    .Select(t => new FilterTerm(t.Id, t.Slug, t.Name))
                    .SingleOrDefaultAsync(ct)
                : null,
            text.Length > 0 ? text : null);
    }

    /// <summary>The articles that match the filter. Those in the bin only when that status is asked for.</summary>
    public IQueryable<ListRow> Apply(BlogDbContext db)
    {
        var places = TagId is { } tag ? Joined(db.Set<ArticleTag>().Where(j => j.TagId == tag)) : db.Set<Article>().AsPlaces();
        places = Status is { } status
            ? places.Where(p => p.Article.Status == status)
            : places.Where(p => p.Article.Status != ArticleStatus.Trashed);
        places = CategoryTerm is { Id: var category } ? places.Where(p => p.Article.CategoryId == category) : places;
        return Text is null ? places
            : places.Containing(db, Text, p => p.Article.Title, p => p.Article.Keywords, p => p.Article.Slug);
    }

    // A tag's joining rows hold the publication time of published
    // articles only, so a query for drafts skips all published rows.
    private IQueryable<ListRow> Joined(IQueryable<ArticleTag> joins)
    {
        joins = Status switch
        {
            null => joins,
            ArticleStatus.Published => joins.Where(j => j.PublishedAt != null),
            _ => joins.Where(j => j.PublishedAt == null),
        };
        return joins.Select(j => new ListRow { PublishedAt = j.PublishedAt, Id = j.ArticleId, Article = j.Article! });
    }

    /// <summary>The list's address with this filter, another status, and the cursor of a page.</summary>
    public string Path(ArticleStatus? status, string? place = null, string? at = null)
    {
        (string Key, string? Value)[] parts =
            [
                ("status", status?.ToString().ToLowerInvariant()), ("category", Category), ("tag", Tag), ("q", Text),
                (place ?? "", at),
            ];
        var query = string.Join(
            '&', parts.Where(p => p.Value is not null).Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value!)}"));
        return query.Length > 0 ? $"/admin/articles?{query}" : "/admin/articles";
    }

    // With more than ArticleListReader.MaxOptions terms, the form has a text field in place of a select.
    private static string? SlugOf(string? typed) =>
        typed is { Length: > 0 and <= Core.Permalinks.Slug.MaxLength } && Core.Permalinks.Slug.From(typed) is { Length: > 0 } slug
            ? slug
            : null;

    private static string Clean(string? text)
    {
        var clean = new string([.. (text ?? "").Where(c => !char.IsControl(c) && !char.IsSurrogate(c))]).Trim();
        return clean.Length > MaxText ? clean[..MaxText] : clean;
    }
}

/// <summary>A category or tag that the list is narrowed to.</summary>
public sealed record FilterTerm(long Id, string Slug, string Name);
