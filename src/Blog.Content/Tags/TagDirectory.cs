using System.Globalization;
using Blog.Content.Articles;
using Blog.Content.Tokens;
using Blog.Content.Writing;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Content.Tags;

/// <summary>
/// The tags that have something to read, in alphabetical order, cut into pages. Only their order is kept in memory; the names
/// and counts of one page are read when it is composed.
/// </summary>
public sealed class TagDirectory(IServiceScopeFactory scopes, ChangeFeed changes)
{
    /// <summary>So many tags stand on one page.</summary>
    public const int PageSize = 200;

    private readonly Snapshot<IReadOnlyList<TagSheet>> sheets =
        new(scopes, changes, OrderAsync, typeof(Tag), typeof(ArticleTag), typeof(Article));

    /// <summary>The page of that name; the first one for null, null where there is none of that name.</summary>
    public async Task<TagIndexPage?> ReadAsync(BlogDbContext db, string? name, CancellationToken ct)
    {
        var all = await sheets.GetAsync();
        var at = name is null ? 0 : all.Index().FirstOrDefault(s => s.Item.Name == name, (-1, null!)).Index;
        if (at < 0 || all.Count == 0)
        {
            return name is null ? new([], [], null) : null;
        }

        var ids = all[at].Tags;
        var tags = await db.Tags.Where(t => ids.Contains(t.Id))
            .Select(t =>
                new ListedTag(t.Id, t.Name, t.Slug, db.Set<ArticleTag>().Count(j => j.TagId == t.Id && j.PublishedAt != null)))
            .ToDictionaryAsync(t => t.Id, ct);
        var groups = ids.Where(tags.ContainsKey)
            .Select(id => tags[id])
            .GroupBy(t => Initial(t.Name))
            .Select(g => new TagGroup(g.Key, [.. g]));
        return new([.. groups], [.. all.Select(s => s.Name)], all[at].Name);
    }

    private static async Task<IReadOnlyList<TagSheet>> OrderAsync(BlogDbContext db)
    {
        var used = await db.Tags.Where(t => db.Set<ArticleTag>().Any(j => j.TagId == t.Id && j.PublishedAt != null))
            .Select(t => new { t.Id, t.Name })
            .ToListAsync();
        var ordered = used.Select(t => (t.Id, Letter: Initial(t.Name), t.Name))
            .OrderBy(t => t.Letter, StringComparer.InvariantCulture)
            .ThenBy(t => t.Name, StringComparer.InvariantCultureIgnoreCase)
            .ThenBy(t => t.Id);
        var sheets = new List<TagSheet>();
        foreach (var part in ordered.Chunk(PageSize))
        {
            var (letter, same) = (part[0].Letter, sheets.Count(s => s.Letter == part[0].Letter) + 1);
            sheets.Add(new(letter, same == 1 ? letter : $"{letter}{same}", [.. part.Select(t => t.Id)]));
        }

        return sheets;
    }

    /// <summary>
    /// The letter under which people look for a name: upper-case, without accents; # for all that is no letter.
    /// </summary>
    private static string Initial(string name)
    {
        var folded = SearchTokens.Of(name).Select(t => t.Text).FirstOrDefault() ?? "";
        return folded.Length > 0 && char.IsLetter(folded, 0) ? StringInfo.GetNextTextElement(folded).ToUpperInvariant() : "#";
    }

    /// <param name="Letter">Of its first tag.</param>
    /// <param name="Name">In the address; of one letter's several sheets each has its own.</param>
    private sealed record TagSheet(string Letter, string Name, long[] Tags);
}

/// <summary>One page of the tag index.</summary>
/// <param name="Groups">The tags by their first letter.</param>
/// <param name="Sheets">The names of all pages, in order.</param>
/// <param name="Sheet">This page's.</param>
public sealed record TagIndexPage(IReadOnlyList<TagGroup> Groups, IReadOnlyList<string> Sheets, string? Sheet)
{
    // Fewer are seen at a glance, and a letter above each two of them would be most of the page.
    private const int Lettered = 60;

    /// <summary>The groups; all in one without a letter where there are few tags.</summary>
    public IReadOnlyList<TagGroup> Shown => Sheets.Count < 2 && Groups.Sum(g => g.Tags.Count) is > 0 and < Lettered
        ? [new("", [.. Groups.SelectMany(g => g.Tags)])]
        : Groups;
}

/// <summary>Tags that begin with the same letter.</summary>
public sealed record TagGroup(string Letter, IReadOnlyList<ListedTag> Tags);

/// <summary>A tag and how many articles readers find there.</summary>
public sealed record ListedTag(long Id, string Name, string Slug, int Count);
