using Blog.Content.Taxonomy;
using Blog.Core.Accounts;
using Blog.Core.Data;
using Blog.Media.Library;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Content.Authors;

/// <summary>The by-line and profile that readers see; may belong to an account, or to nobody who signs in.</summary>
public sealed class Author : IVersioned
{
    public const int MaxName = 80;
    public const int MaxBio = 1000;
    public const int MaxWebsite = 300;

    public long Id { get; private set; }

    public string Name
    {
        get;
        set => (field, NameKey) = (value, TermKey.Of(value));
    } = "";

    /// <summary>What the name is found by; two people may share one.</summary>
    public string NameKey { get; private set; } = "";

    public string Slug { get; set; } = "";

    /// <summary>A few sentences, plain text.</summary>
    public string Bio { get; set; } = "";

    /// <summary>An http or https address, or empty.</summary>
    public string Website { get; set; } = "";

    public long? PictureId { get; set; }

    public Picture? Picture { get; set; }

    /// <summary>The account that writes under this name, if one does.</summary>
    public long? AccountId { get; set; }

    public long Version { get; private set; } = 1;

    /// <summary>The path of its page, without the leading slash.</summary>
    public static string PathOf(string slug) => $"author/{slug}";

    internal sealed class Configuration : IEntityTypeConfiguration<Author>
    {
        public void Configure(EntityTypeBuilder<Author> builder)
        {
            builder.ToTable("Authors");
            builder.Property(x => x.Name).HasMaxLength(MaxName);
            builder.Property(x => x.Slug).HasMaxLength(Core.Permalinks.Slug.MaxLength);
            builder.Property(x => x.Bio).HasMaxLength(MaxBio);
            builder.Property(x => x.Website).HasMaxLength(MaxWebsite);
            builder.Property(x => x.NameKey).HasMaxLength(TermKey.MaxLength);
            builder.HasIndex(x => x.Slug).IsUnique();
            builder.HasIndex(x => x.NameKey);
            builder.HasIndex(x => x.AccountId).IsUnique();
            builder.HasOne(x => x.Picture).WithMany().HasForeignKey(x => x.PictureId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Account>().WithOne().HasForeignKey<Author>(x => x.AccountId).OnDelete(DeleteBehavior.SetNull);
        }
    }
}
