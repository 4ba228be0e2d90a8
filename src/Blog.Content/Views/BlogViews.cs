using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Content.Views;

/// <summary>
/// One day of all articles together, so that a chart reads thirty rows however
/// many articles there are; a reader of several articles is one.
/// </summary>
public sealed class BlogViews : ServeTotals
{
    internal sealed class Configuration : IEntityTypeConfiguration<BlogViews>
    {
        public void Configure(EntityTypeBuilder<BlogViews> builder)
        {
            builder.ToTable("BlogViews");
            builder.HasKey(v => v.Day);
        }
    }
}
