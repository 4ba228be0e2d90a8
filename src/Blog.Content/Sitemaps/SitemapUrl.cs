using Blog.Core.Heads;
using Blog.Media.Library;
using Blog.Media.Storage;

namespace Blog.Content.Sitemaps;

/// <summary>One entry of a sitemap or of its index.</summary>
/// <param name="Path">Root-relative.</param>
/// <param name="ModifiedAt">UTC; null while unknown.</param>
/// <param name="Picture">Root-relative; null without one.</param>
internal sealed record SitemapUrl(string Path, DateTime? ModifiedAt, string? Picture = null)
{
    /// <summary>The same text in several languages, itself among them.</summary>
    public IReadOnlyList<Alternate> Alternates { get; init; } = [];

    public static SitemapUrl Of(SitemapRow row) =>
        new(
            "/" + row.Slug,
            row.ModifiedAt,
            row.HeroHash is null ? null : PictureAddress.Original(row.HeroHash, row.HeroExtension!));
}
