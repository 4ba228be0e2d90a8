using Blog.Ads.Slots;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Ads.Campaigns;

/// <summary>One creative: what readers see and where it leads.</summary>
public sealed class Ad : IVersioned, ITimestamped
{
    public const int MaxTitle = 80;
    public const int MaxText = 200;
    public const int MaxAction = 30;
    public const int MaxAlt = 200;
    public const int MaxUrl = 2000;

    public long Id { get; private set; }

    public long CampaignId { get; set; }

    public Campaign? Campaign { get; set; }

    public AdKind Kind { get; set; }

    /// <summary>The heading of a text or card, the whole of a line, the working name of a picture.</summary>
    public string Title { get; set; } = "";

    public string Text { get; set; } = "";

    /// <summary>The words of the link, such as "Try it"; empty for none of its own.</summary>
    public string Action { get; set; } = "";

    /// <summary>Where a click leads: absolute http or https, or root-relative for the blog's own.</summary>
    public string Url { get; set; } = "";

    /// <summary>A stored picture's number.</summary>
    public long? PictureId { get; set; }

    /// <summary>The picture for dark pages; null shows the other one.</summary>
    public long? DarkPictureId { get; set; }

    public string Alt { get; set; } = "";

    /// <summary>
    /// Its share within the campaign relative to the campaign's other ads, 1 to <see cref="Campaign.MaxWeight"/>.
    /// </summary>
    public int Weight { get; set; } = 100;

    public bool IsOn { get; set; } = true;

    /// <summary>Deleted ads are shown no more and keep their numbers.</summary>
    public DateTime? DeletedAt { get; set; }

    public long Version { get; private set; } = 1;

    public DateTime CreatedAt { get; private set; }

    public DateTime SavedAt { get; private set; }

    /// <summary>The name under which pages rotate it and are evicted.</summary>
    public string Key => KeyOf(Id);

    public static string KeyOf(long id) => $"ad:{id}";

    internal sealed class Configuration : IEntityTypeConfiguration<Ad>
    {
        public void Configure(EntityTypeBuilder<Ad> builder)
        {
            builder.ToTable("Ads");
            builder.Property(a => a.Title).HasMaxLength(MaxTitle);
            builder.Property(a => a.Text).HasMaxLength(MaxText);
            builder.Property(a => a.Action).HasMaxLength(MaxAction);
            builder.Property(a => a.Url).HasMaxLength(MaxUrl);
            builder.Property(a => a.Alt).HasMaxLength(MaxAlt);
        }
    }
}
