using Blog.Content.Categories;
using Blog.Content.Tags;
using Blog.Content.Taxonomy;
using Blog.Core.Data;
using Blog.Core.Texts;
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
            await FindAsync<Category>(db, category, ct),
            await FindAsync<Tag>(db, tag, ct),
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
        if (Text is null)
        {
            return places;
        }

        var folded = Folding.Of(Text);
        return places.Where(p => p.Article.FoldedTitle.Contains(folded)
            || p.Article.FoldedKeywords.Contains(folded) || p.Article.Slug.Contains(folded));
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

    // With more than ArticleListReader.MaxOptions terms, the form has a text field in place of a select: then a name is typed.
    private static async Task<FilterTerm?> FindAsync<TTerm>(BlogDbContext db, string? typed, CancellationToken ct)
        where TTerm : class, ITerm
    {
        if (typed is not { Length: > 0 and <= Core.Permalinks.Slug.MaxLength })
        {
            return null;
        }

        var (text, key, slug) = (Characters.OnlyCharacters(typed), TermKey.Of(typed), Core.Permalinks.Slug.From(typed));
        var found = await db.Set<TTerm>()
            .Where(x => x.Slug == text || x.NameKey == key || (x.Slug == slug && slug != ""))
            .Select(x => new { Term = new FilterTerm(x.Id, x.Slug, x.Name), x.NameKey })
            .ToListAsync(ct);
        return found.OrderByDescending(x => x.Term.Slug == text).ThenByDescending(x => x.NameKey == key).FirstOrDefault()?.Term;
    }

    private static string Clean(string? text) =>
        Beginning.Of(Characters.Without(Characters.OnlyCharacters(text ?? ""), lines: false).Trim(), MaxText);
}

/// <summary>A category or tag that the list is narrowed to.</summary>
public sealed record FilterTerm(long Id, string Slug, string Name);
