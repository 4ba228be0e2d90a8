using Blog.Content.Articles;
using Blog.Content.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Content.Views;

/// <summary>One day of one article; written by <see cref="ArticleViewSink"/> only and kept as long as the article.</summary>
public sealed class ArticleViews : ServeTotals
{
    /// <summary>The key under which a page counts that shows an article.</summary>
    public static string KeyOf(long articleId) => $"{ArticleViewSink.KeyPrefix}{articleId}";

    public long ArticleId { get; private set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ArticleViews>
    {
        public void Configure(EntityTypeBuilder<ArticleViews> builder)
        {
            builder.ToTable("ArticleViews");
            builder.HasKey(v => new { v.ArticleId, v.Day });
            builder.HasOne<Article>().WithMany().HasForeignKey(v => v.ArticleId).OnDelete(DeleteBehavior.Cascade);
            // Gives the most read of a day without looking at the others, and holds no rows that crawlers alone have made.
            builder.HasIndex(v => new { v.Day, v.Views, v.ArticleId }).HasFilter("\"Views\" > 0");
        }
    }
}
