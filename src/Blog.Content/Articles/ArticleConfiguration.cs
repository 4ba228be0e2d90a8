using Blog.Content.Tags;
using Blog.Content.Writing;
using Blog.Core.Permalinks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Content.Articles;

/// <summary>The EF Core mapping of the articles table: column lengths, and the indexes that lists read in order.</summary>
internal sealed class ArticleConfiguration : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> builder)
    {
        builder.ToTable("Articles", ConfigureChecks);
        builder.Property(a => a.PermanentId).HasMaxLength(Article.MaxPermanentId)
            .Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
        builder.Property(a => a.Slug).HasMaxLength(Permalink.MaxPath);
        foreach (var field in ArticleText.Fields.Where(f => f.Kind is ArticleFieldKind.Line or ArticleFieldKind.Lines))
        {
            builder.Property<string>(field.Name).HasMaxLength(field.Max);
        }

        builder.Property(a => a.FoldedTitle).HasMaxLength(TextLimits.FoldedTitle);
        builder.Property(a => a.FoldedKeywords).HasMaxLength(TextLimits.FoldedKeywords);
        builder.OwnsOne(a => a.Rendered, ConfigureRendered);
        builder.Navigation(a => a.Rendered).IsRequired();

        builder.HasOne(a => a.Category).WithMany().HasForeignKey(a => a.CategoryId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(a => a.Author).WithMany().HasForeignKey(a => a.AuthorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(a => a.Hero).WithMany().HasForeignKey(a => a.HeroId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(a => a.ContinueReading)
            .WithMany()
            .HasForeignKey(a => a.ContinueReadingId)
            .OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(a => a.Tags).WithMany().UsingEntity<ArticleTag>(
            tag => tag.HasOne<Tag>().WithMany().HasForeignKey(j => j.TagId),
            article => article.HasOne(j => j.Article).WithMany().HasForeignKey(j => j.ArticleId),
            ConfigureTags);
        ConfigureIndexes(builder);
    }

    // Feeds name each article by its id and its date, so the database refuses a row without them.
    private static void ConfigureChecks(TableBuilder<Article> table)
    {
        table.HasCheckConstraint("CK_Articles_PermanentId", "\"PermanentId\" <> ''");
        table.HasCheckConstraint(
            "CK_Articles_PublishedAt", $"\"Status\" <> {(int)ArticleStatus.Published} OR \"PublishedAt\" IS NOT NULL");
    }

    private static void ConfigureRendered(OwnedNavigationBuilder<Article, RenderedText> rendered)
    {
        rendered.Property(r => r.Excerpt).HasMaxLength(TextLimits.Excerpt);
        // These indexes spare two queries the long texts: the search for
        // old render versions at start, and the dashboard's sum of words.
        rendered.HasIndex(r => r.RenderVersion);
        rendered.HasIndex(r => r.WordCount);
    }

    private static void ConfigureTags(EntityTypeBuilder<ArticleTag> join)
    {
        join.ToTable("ArticleTags");
        join.HasKey(j => new { j.TagId, j.ArticleId });
        join.HasIndex(j => new { j.TagId, j.PublishedAt, j.ArticleId });
    }

    private static void ConfigureIndexes(EntityTypeBuilder<Article> builder)
    {
        builder.HasIndex(a => a.PermanentId).IsUnique();
        builder.HasIndex(a => new { a.Status, a.PublishedAt, a.Id });
        builder.HasIndex(a => new { a.CategoryId, a.Status, a.PublishedAt, a.Id });
        builder.HasIndex(a => new { a.AuthorId, a.Status, a.PublishedAt, a.Id });
        builder.HasIndex(a => new { a.Status, a.PublishedAt, a.Id }, "IX_Articles_Featured").HasFilter("\"Featured\"");
        builder.HasIndex(a => new { a.Series, a.SeriesPlace });
        // A unique index: one text of each language in a group of translations. Articles in the bin do not count.
        builder.HasIndex(a => new { a.TranslationGroup, a.Language })
            .IsUnique()
            .HasFilter($"\"TranslationGroup\" IS NOT NULL AND \"Status\" <> {(int)ArticleStatus.Trashed}");
        // A covering index for the admin's list: its text filter scans these columns, and reads only the rows that it shows.
        builder.HasIndex(a => new { a.SavedAt, a.Id, a.Status, a.FoldedTitle, a.Slug, a.FoldedKeywords });
        builder.HasIndex(a => new { a.Status, a.SavedAt, a.Id, a.FoldedTitle, a.Slug, a.FoldedKeywords });
        builder.HasIndex(a => new { a.CategoryId, a.SavedAt, a.Id, a.Status, a.FoldedTitle, a.Slug, a.FoldedKeywords });
        // A covering index for the sitemap: without it, the query would read 100,000 long texts.
        builder.HasIndex(a => new { a.Status, a.Id, a.NoIndex, a.CanonicalUrl, a.PublishedAt, a.UpdatedAt, a.HeroId, a.Slug })
            .HasDatabaseName("IX_Articles_Sitemap");
    }
}
