using Blog.Content.Categories;
using Blog.Content.Tags;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Content.Articles.Admin;

/// <summary>What the list of articles is narrowed to; what makes no sense narrows nothing.</summary>
public sealed record ArticleFilter(ArticleStatus? Status, FilterTerm? CategoryTerm, FilterTerm? TagTerm, string? Text)
{
    /// <summary>Longer search words than these characters are cut.</summary>
    public const int MaxText = 100;

    public string? Category => CategoryTerm?.Slug;

    public string? Tag => TagTerm?.Slug;

    public long? TagId => TagTerm?.Id;

    public bool IsNarrow => Category is not null || Tag is not null || Text is not null;

    public static async Task<ArticleFilter> ReadAsync(BlogDbContext db, string? status, string? category, string? tag, string? q, CancellationToken ct)
    {
        var text = Clean(q);
        return new(
            Enum.GetValues<ArticleStatus>().Cast<ArticleStatus?>().FirstOrDefault(s => string.Equals(s.ToString(), status, StringComparison.OrdinalIgnoreCase)),
            IsSlug(category) ? await db.Set<Category>().Where(c => c.Slug == category).Select(c => new FilterTerm(c.Id, c.Slug, c.Name)).SingleOrDefaultAsync(ct) : null,
            IsSlug(tag) ? await db.Set<Tag>().Where(t => t.Slug == tag).Select(t => new FilterTerm(t.Id, t.Slug, t.Name)).SingleOrDefaultAsync(ct) : null,
            text.Length > 0 ? text : null);
    }

    /// <summary>The articles it leaves; the bin only when asked for.</summary>
    public IQueryable<Article> Apply(IQueryable<Article> articles, IQueryable<ArticleTag> joins)
    {
        articles = Status is { } status ? articles.Where(a => a.Status == status) : articles.Where(a => a.Status != ArticleStatus.Trashed);
        articles = CategoryId is null ? articles : articles.Where(a => a.CategoryId == CategoryId);
        articles = TagId is null ? articles : joins.Where(j => j.TagId == TagId).Join(articles, j => j.ArticleId, a => a.Id, (_, a) => a);
        return Text is null ? articles : Containing(articles, Text.ToLowerInvariant());
    }

    private long? CategoryId => CategoryTerm?.Id;

    /// <summary>The list's address with this filter, another status, and a place to go on from.</summary>
    public string Path(ArticleStatus? status, string? place = null, string? at = null)
    {
        (string Key, string? Value)[] parts =
            [("status", status?.ToString().ToLowerInvariant()), ("category", Category), ("tag", Tag), ("q", Text), (place ?? "", at)];
        var query = string.Join('&', parts.Where(p => p.Value is not null).Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value!)}"));
        return query.Length > 0 ? $"/admin/articles?{query}" : "/admin/articles";
    }

    private static IQueryable<Article> Containing(IQueryable<Article> articles, string text) =>
        // Lower-casing in the database: LIKE minds the case on PostgreSQL and not on SQLite.
#pragma warning disable CA1304, CA1311, CA1862
        articles.Where(a => a.Title.ToLower().Contains(text) || a.Keywords.ToLower().Contains(text) || a.Slug.Contains(text));
#pragma warning restore CA1304, CA1311, CA1862

    private static bool IsSlug(string? text) => text is { Length: > 0 and <= Core.Permalinks.Slug.MaxLength } && !text.Any(char.IsControl);

    private static string Clean(string? text)
    {
        var clean = new string([.. (text ?? "").Where(c => !char.IsControl(c) && !char.IsSurrogate(c))]).Trim();
        return clean.Length > MaxText ? clean[..MaxText] : clean;
    }
}

/// <summary>A category or tag that the list is narrowed to.</summary>
public sealed record FilterTerm(long Id, string Slug, string Name);
