using Blog.Content.Articles;
using Blog.Content.Authors;
using Blog.Content.Categories;
using Blog.Content.Pages;
using Blog.Content.Tags;
using Blog.Core.Data;

namespace Blog.Content.Sitemaps;

/// <summary>The parts of each kind's sitemap, kept in memory until something that they list changes.</summary>
public sealed class SitemapParts(ChangeFeed changes, TimeProvider time)
{
    private readonly Snapshot<string, IReadOnlyList<SitemapPart>> kept =
        new(changes, time, most: 10, typeof(Article), typeof(ArticleTag), typeof(Category), typeof(Tag), typeof(Author),
            typeof(StaticPage));

    public ValueTask<IReadOnlyList<SitemapPart>> GetAsync(string kind, Func<Task<IReadOnlyList<SitemapPart>>> read) =>
        kept.GetAsync(kind, read);
}

/// <summary>One part of a sitemap that has something in it.</summary>
/// <param name="Number">From 1.</param>
/// <param name="ModifiedAt">The newest change that it shows, UTC.</param>
public sealed record SitemapPart(int Number, DateTime? ModifiedAt);
