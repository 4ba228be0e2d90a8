using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Ads.Campaigns;

/// <summary>Somebody who pays for ads.</summary>
public sealed class Advertiser : IVersioned, ITimestamped
{
    public const int MaxName = 80;
    public const int MaxUrl = 2000;
    public const int MaxKeywords = 500;
    public const int MaxSector = 60;
    public const int MaxNote = 1000;

    public long Id { get; private set; }

    public string Name { get; set; } = "";

    /// <summary>Where statements and questions go; empty while unknown.</summary>
    public string Email { get; set; } = "";

    public string Website { get; set; } = "";

    /// <summary>
    /// Words by which a text names the advertiser, separated by commas, beside
    /// the name itself: no ad of theirs stands in such an article.
    /// </summary>
    public string Keywords { get; set; } = "";

    /// <summary>The trade; two advertisers of one trade are competitors and never stand on one page. Empty for none.</summary>
    public string Sector { get; set; } = "";

    /// <summary>For the owner alone.</summary>
    public string Note { get; set; } = "";

    public long Version { get; private set; } = 1;

    public DateTime CreatedAt { get; private set; }

    public DateTime SavedAt { get; private set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Advertiser>
    {
        public void Configure(EntityTypeBuilder<Advertiser> builder)
        {
            builder.ToTable("Advertisers");
            builder.Property(a => a.Name).HasMaxLength(MaxName);
            builder.Property(a => a.Email).HasMaxLength(254);
            builder.Property(a => a.Website).HasMaxLength(MaxUrl);
            builder.Property(a => a.Keywords).HasMaxLength(MaxKeywords);
            builder.Property(a => a.Sector).HasMaxLength(MaxSector);
            builder.Property(a => a.Note).HasMaxLength(MaxNote);
            builder.HasIndex(a => a.Name).IsUnique();
        }
    }
}
