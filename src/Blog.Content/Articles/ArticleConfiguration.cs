using Blog.Core.Permalinks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Content.Articles;

/// <summary>The article's table, its limits and the indexes that lists read in order.</summary>
internal sealed class ArticleConfiguration : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> builder)
    {
        builder.ToTable("Articles");
        builder.Property(a => a.Title).HasMaxLength(ArticleLimits.Title);
        builder.Property(a => a.Subtitle).HasMaxLength(ArticleLimits.Subtitle);
        builder.Property(a => a.Slug).HasMaxLength(Permalink.MaxPath);
        builder.Property(a => a.Excerpt).HasMaxLength(ArticleLimits.Excerpt);
        builder.Property(a => a.Keywords).HasMaxLength(ArticleLimits.Keywords);
        builder.Property(a => a.HeroAlt).HasMaxLength(ArticleLimits.Alt);
        builder.Property(a => a.VerdictLabel).HasMaxLength(ArticleLimits.Label);
        builder.Property(a => a.ContinueReadingTeaser).HasMaxLength(ArticleLimits.Excerpt);
        builder.Property(a => a.Series).HasMaxLength(ArticleLimits.Label);
        builder.Property(a => a.CanonicalUrl).HasMaxLength(ArticleLimits.Url);
        builder.Property(a => a.Language).HasMaxLength(ArticleLimits.Language);
        builder.OwnsOne(a => a.Rendered).Property(r => r.Excerpt).HasMaxLength(ArticleLimits.Excerpt);
        builder.Navigation(a => a.Rendered).IsRequired();

        builder.HasOne(a => a.Category).WithMany().HasForeignKey(a => a.CategoryId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(a => a.Author).WithMany().HasForeignKey(a => a.AuthorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(a => a.Hero).WithMany().HasForeignKey(a => a.HeroId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(a => a.ContinueReading).WithMany().HasForeignKey(a => a.ContinueReadingId).OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(a => a.Tags).WithMany().UsingEntity("ArticleTags", tag => tag.HasOne(typeof(Tags.Tag)).WithMany().HasForeignKey("TagId"),
            article => article.HasOne(typeof(Article)).WithMany().HasForeignKey("ArticleId"), join => join.HasKey("TagId", "ArticleId"));

        builder.HasIndex(a => new { a.Status, a.PublishedAt, a.Id });
        builder.HasIndex(a => new { a.CategoryId, a.Status, a.PublishedAt, a.Id });
        builder.HasIndex(a => new { a.AuthorId, a.Status, a.PublishedAt, a.Id });
        builder.HasIndex(a => new { a.Featured, a.Status, a.PublishedAt });
        builder.HasIndex(a => new { a.Series, a.SeriesPlace });
        builder.HasIndex(a => a.SavedAt);
        // All that the sitemap reads: without it, 100,000 long texts would be gone through.
        builder.HasIndex(a => new { a.Status, a.Id, a.NoIndex, a.CanonicalUrl, a.PublishedAt, a.UpdatedAt, a.HeroId, a.Slug }).HasDatabaseName("IX_Articles_Sitemap");
    }
}

/// <summary>How long an article's fields may be, in characters; the body's limit is the renderer's.</summary>
public static class ArticleLimits
{
    public const int Title = 200;
    public const int Subtitle = 300;
    public const int Excerpt = 500;
    public const int Keywords = 300;
    public const int Alt = 300;
    public const int Label = 80;
    public const int Url = 500;
    public const int Language = 20;
    public const int Verdict = 10_000;
    public const int Tags = 20;
}
