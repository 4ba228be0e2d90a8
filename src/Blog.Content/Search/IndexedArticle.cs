using Blog.Content.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Content.Search;

/// <summary>A row for each article in the search index, with the version of the tokenizer that made its entry.</summary>
public sealed class IndexedArticle
{
    public long ArticleId { get; private set; }

    /// <summary>The <see cref="SearchTokens.Version"/> of the tokenizer that indexed it.</summary>
    public int Version { get; private set; }

    internal sealed class Configuration : IEntityTypeConfiguration<IndexedArticle>
    {
        public void Configure(EntityTypeBuilder<IndexedArticle> builder)
        {
            builder.ToTable("IndexedArticles");
            builder.HasKey(i => i.ArticleId);
            builder.Property(i => i.ArticleId).ValueGeneratedNever();
            builder.HasOne<Article>().WithOne().HasForeignKey<IndexedArticle>(i => i.ArticleId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
