using Blog.Content.Articles;
using Blog.Content.Authors;
using Blog.Content.Categories;
using Blog.Content.Pages;
using Blog.Content.Tags;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Content.Sitemaps;

/// <summary>The parts of each kind's sitemap, kept in memory until something that they list changes.</summary>
public sealed class SitemapParts(IServiceScopeFactory scopes, ChangeFeed changes)
{
    private readonly KeyedSnapshot<SitemapKind, IReadOnlyList<SitemapPart>> kept =
        new(scopes, changes, most: 10, ReadAsync, typeof(Article), typeof(ArticleTag), typeof(Category), typeof(Tag),
            typeof(Author), typeof(StaticPage));

    internal Task<IReadOnlyList<SitemapPart>> GetAsync(SitemapKind kind) => kept.GetAsync(kind);

    // Every address of the kind is looked at: done once per change, as the pages that show it are.
    private static async Task<IReadOnlyList<SitemapPart>> ReadAsync(BlogDbContext db, SitemapKind kind)
    {
        var found = await kind.Rows(db).GroupBy(r => (r.Id - 1) / SitemapKind.PartSize)
            .Select(g => new { g.Key, ModifiedAt = g.Max(r => r.ModifiedAt) }).OrderBy(p => p.Key).ToListAsync();
        return [.. found.Select(p => new SitemapPart((int)p.Key + 1, p.ModifiedAt))];
    }
}

/// <summary>One part of a sitemap that has something in it.</summary>
/// <param name="Number">From 1.</param>
/// <param name="ModifiedAt">The newest change that it shows, UTC.</param>
public sealed record SitemapPart(int Number, DateTime? ModifiedAt);
