using System.Security.Cryptography;
using Blog.Core.Data;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Ads.Campaigns;

/// <summary>What an advertiser has booked: its ads run together, from a start to an end, in some slots.</summary>
public sealed class Campaign : IVersioned, ITimestamped
{
    public const int MaxName = 80;
    public const int MaxWeight = 1000;
    public const long MaxCap = 1_000_000_000;

    public long Id { get; private set; }

    /// <summary>Null for the blog's own.</summary>
    public long? AdvertiserId { get; set; }

    public Advertiser? Advertiser { get; set; }

    public string Name { get; set; } = "";

    public CampaignPriority Priority { get; set; }

    /// <summary>UTC; typed and shown in the site's zone.</summary>
    public DateTime StartsAt { get; set; }

    /// <summary>UTC, the first moment after it; null runs until somebody ends it.</summary>
    public DateTime? EndsAt { get; set; }

    public bool IsPaused { get; set; }

    public List<long> SlotIds { get; set; } = [];

    /// <summary>Only on articles and lists of these categories; empty for all.</summary>
    public List<long> CategoryIds { get; set; } = [];

    /// <summary>Only on articles with one of these tags, and on the tags' own lists; empty for all.</summary>
    public List<long> TagIds { get; set; } = [];

    /// <summary>BCP 47 tags; only on pages of one of these languages; empty for all.</summary>
    public List<string> Languages { get; set; } = [];

    /// <summary>Its share of a slot relative to others of the same priority, 1 to <see cref="MaxWeight"/>.</summary>
    public int Weight { get; set; } = 100;

    /// <summary>Whether its ads may stand on a page beside others of the same advertiser, or of itself in another slot.</summary>
    public bool MayRepeat { get; set; }

    public CapUnit CapUnit { get; set; }

    /// <summary>How many in the whole run; null for no bound.</summary>
    public long? TotalCap { get; set; }

    /// <summary>How many on one day (UTC, as all days of the numbers); null for no bound.</summary>
    public long? DailyCap { get; set; }

    /// <summary>Whether <see cref="TotalCap"/> is spread evenly from start to end (pacing).</summary>
    public bool IsEven { get; set; }

    /// <summary>Smallest units agreed for the whole run; 0 for none.</summary>
    public long PriceMinor { get; set; }

    public string Currency { get; set; } = "";

    /// <summary>When the owner marked it as paid, UTC; null while it is not.</summary>
    public DateTime? PaidAt { get; set; }

    /// <summary>The request that it came from.</summary>
    public long? BookingId { get; set; }

    /// <summary>The secret part of the advertiser's report address; empty while there is none.</summary>
    public string ReportToken { get; private set; } = "";

    /// <summary>When its advertiser was told by mail that it runs, UTC; null while it was not.</summary>
    public DateTime? StartToldAt { get; private set; }

    /// <summary>When its advertiser got the statement of the whole run by mail, UTC; null while it was not sent.</summary>
    public DateTime? EndToldAt { get; private set; }

    /// <summary>Whether its numbers are made up for the example blog.</summary>
    public bool IsExample { get; set; }

    /// <summary>Deleted campaigns run no more and keep their numbers; null while it is there.</summary>
    public DateTime? DeletedAt { get; private set; }

    public List<Ad> Ads { get; set; } = [];

    public long Version { get; private set; } = 1;

    public DateTime CreatedAt { get; private set; }

    public DateTime SavedAt { get; private set; }

    /// <summary>Whether readers may be shown its ads at a moment, caps aside.</summary>
    /// <param name="now">UTC.</param>
    public bool IsRunning(DateTime now) => StateAt(now) == CampaignState.Running;

    /// <param name="now">UTC.</param>
    public CampaignState StateAt(DateTime now) =>
        DeletedAt is not null ? CampaignState.Deleted
        : EndsAt <= now ? CampaignState.Ended
        : IsPaused ? CampaignState.Paused
        : StartsAt > now ? CampaignState.Planned
        : CampaignState.Running;

    /// <summary>The money has come.</summary>
    /// <param name="now">UTC; an earlier mark stays.</param>
    public void MarkPaid(DateTime now) => PaidAt ??= now;

    /// <summary>The mark was a mistake: the money has not come.</summary>
    public void MarkUnpaid() => PaidAt = null;

    /// <summary>Takes it off all pages for good; its numbers stay.</summary>
    /// <param name="now">UTC.</param>
    public void Delete(DateTime now) => (DeletedAt, ReportToken) = (DeletedAt ?? now, "");

    /// <summary>Gives the advertiser's report a new address; a former one is dead with that.</summary>
    public void ShareReport() => ReportToken = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(18));

    /// <summary>Root-relative address of the advertiser's report; empty while it is not shared.</summary>
    public string ReportPath => ReportToken.Length > 0 ? ReportPathOf(ReportToken) : "";

    /// <param name="token">The secret part.</param>
    public static string ReportPathOf(string token) => $"/ads/report/{token}";

    /// <summary>Takes the address of the advertiser's report back.</summary>
    public void RevokeReport() => ReportToken = "";

    internal sealed class Configuration : IEntityTypeConfiguration<Campaign>
    {
        public void Configure(EntityTypeBuilder<Campaign> builder)
        {
            builder.ToTable("Campaigns");
            builder.Property(c => c.Name).HasMaxLength(MaxName);
            builder.Property(c => c.Currency).HasMaxLength(3);
            builder.Property(c => c.MayRepeat).HasDefaultValue(false);
            builder.Property(c => c.ReportToken).HasMaxLength(40);
            builder.HasOne(c => c.Advertiser).WithMany().HasForeignKey(c => c.AdvertiserId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(c => c.Ads)
                .WithOne(a => a.Campaign)
                .HasForeignKey(a => a.CampaignId)
                .OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(c => c.BookingId).IsUnique();
            builder.HasIndex(c => c.ReportToken);
            builder.HasIndex(c => c.EndsAt);
        }
    }
}

/// <summary>Where a campaign stands.</summary>
public enum CampaignState
{
    Planned,
    Running,
    Paused,
    Ended,
    Deleted,
}
