using Blog.Core.Data;
using Blog.Core.Money;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Ads.Calendar;

/// <summary>A booking request of an advertiser for a slot and some days, which it holds (reserves) for a while.</summary>
public sealed class Booking : IVersioned
{
    public const int MaxName = 80;
    public const int MaxCompany = 80;
    public const int MaxUrl = 2000;
    public const int MaxText = 4000;

    /// <summary>The longest run that can be asked for.</summary>
    public const int MaxDays = 366;

    /// <summary>For how long a request keeps its days free of others.</summary>
    public static readonly TimeSpan HoldTime = TimeSpan.FromHours(48);

    public long Id { get; private set; }

    public required long SlotId { get; init; }

    /// <summary>The first day, in the site's zone.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day, in the site's zone.</summary>
    public required DateOnly To { get; init; }

    public required string Name { get; init; }

    public required string Company { get; init; }

    /// <summary>In small letters, as the inbox knows people.</summary>
    public required string Email { get; init; }

    public string Website { get; init; } = "";

    public string Text { get; init; } = "";

    /// <summary>The language of the page that it was sent from (BCP 47).</summary>
    public string Language { get; init; } = "";

    /// <summary>What the run costs by the rate card as it was, in smallest units; 0 for a price on request.</summary>
    public long PriceMinor { get; init; }

    public string Currency { get; init; } = "";

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>UTC; the days are free again after it, unless it was accepted.</summary>
    public DateTime HeldUntil { get; private set; }

    public BookingState State { get; private set; }

    public long Version { get; private set; } = 1;

    /// <summary>What the run costs; null for a price on request.</summary>
    public Amount? Price =>
        PriceMinor > 0 && Core.Money.Currency.Find(Currency) is { } currency ? new(PriceMinor, currency) : null;

    /// <summary>The company, or the person where there is none.</summary>
    public string Advertiser => Company.Length > 0 ? Company : Name;

    /// <summary>Whether it still waits for an answer that ends it.</summary>
    public bool IsOpen => State is BookingState.Open or BookingState.Asked;

    /// <summary>Its address in the admin area.</summary>
    public string Path => PathOf(Id);

    public static string PathOf(long id) => $"/admin/ads/requests/{id}";

    /// <summary>Whether nobody else can ask for its days at a moment.</summary>
    /// <param name="now">UTC.</param>
    public bool Holds(DateTime now) => IsOpen && HeldUntil > now;

    /// <summary>Keeps the days for two more days.</summary>
    /// <param name="now">UTC.</param>
    public void Hold(DateTime now) => HeldUntil = now + HoldTime;

    /// <summary>The owner has asked something: the answer is waited for.</summary>
    /// <param name="now">UTC.</param>
    public void Ask(DateTime now)
    {
        State = BookingState.Asked;
        Hold(now);
    }

    public void Accept() => State = BookingState.Accepted;

    public void Decline() => State = BookingState.Declined;

    internal sealed class Configuration : IEntityTypeConfiguration<Booking>
    {
        public void Configure(EntityTypeBuilder<Booking> builder)
        {
            builder.ToTable("AdBookings");
            builder.Property(b => b.Name).HasMaxLength(MaxName);
            builder.Property(b => b.Company).HasMaxLength(MaxCompany);
            builder.Property(b => b.Email).HasMaxLength(254);
            builder.Property(b => b.Website).HasMaxLength(MaxUrl);
            builder.Property(b => b.Text).HasMaxLength(MaxText);
            builder.Property(b => b.Language).HasMaxLength(35);
            builder.Property(b => b.Currency).HasMaxLength(3);
            builder.HasIndex(b => new { b.SlotId, b.From });
        }
    }
}

/// <summary>What became of a request.</summary>
public enum BookingState
{
    Open,

    /// <summary>The owner has asked back.</summary>
    Asked,

    /// <summary>There is a campaign of it.</summary>
    Accepted,
    Declined,
}
