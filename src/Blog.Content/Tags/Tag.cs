using Blog.Content.Taxonomy;
using Blog.Core.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Content.Tags;

/// <summary>A word that articles share; an article has several.</summary>
public sealed class Tag : ITerm
{
    public const int MaxName = TermLimits.Name;
    public const int MaxDescription = TermLimits.Description;

    public long Id { get; private set; }

    public string Name
    {
        get;
        set => (field, NameKey, FoldedName) = (value, TermKey.Of(value), Folding.Of(value, TermKey.MaxLength));
    } = "";

    public string NameKey { get; private set; } = "";

    public string FoldedName { get; private set; } = "";

    public string Slug { get; set; } = "";

    public string Description { get; set; } = "";

    public long Version { get; private set; } = 1;

    /// <summary>The path of its page, without the leading slash.</summary>
    public static string PathOf(string slug) => $"tag/{slug}";

    internal sealed class Configuration : IEntityTypeConfiguration<Tag>
    {
        public void Configure(EntityTypeBuilder<Tag> builder)
        {
            builder.ToTable("Tags");
            builder.Property(x => x.Name).HasMaxLength(MaxName);
            builder.Property(x => x.Slug).HasMaxLength(Core.Permalinks.Slug.MaxLength);
            builder.Property(x => x.Description).HasMaxLength(MaxDescription);
            builder.Property(x => x.NameKey).HasMaxLength(TermKey.MaxLength);
            builder.Property(x => x.FoldedName).HasMaxLength(TermKey.MaxLength);
            builder.HasIndex(x => x.Slug).IsUnique();
            builder.HasIndex(x => x.NameKey).IsUnique();
            builder.HasIndex(x => x.Name);
        }
    }
}
