using Blog.Core.Data;
using Blog.Core.Money;
using Blog.Core.Networks;
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

    /// <summary>For how long held days are kept free of others.</summary>
    public static readonly TimeSpan HoldTime = TimeSpan.FromHours(48);

    /// <summary>For how long the link in the mail to the sender can be used.</summary>
    public static readonly TimeSpan LinkTime = TimeSpan.FromHours(48);

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

    /// <summary>
    /// UTC; the days are free again after it, unless it was accepted. The first of all moments while they were never held.
    /// </summary>
    public DateTime HeldUntil { get; private set; }

    /// <summary>UTC; until then a link that was mailed to the sender holds the days. Null where none was mailed.</summary>
    public DateTime? LinkUntil { get; private set; }

    /// <summary>Whether the mail with that link was given up, so that the owner is waited for instead.</summary>
    public bool IsLinkLost { get; private set; }

    /// <summary>When the sender proved by the link that the address is theirs, UTC; null while it is not proved.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>
    /// Mark of the neighbourhood from which the days are held (<see cref="NetworkMark"/>); empty for none, and after the hold.
    /// </summary>
    public string HeldFrom { get; private set; } = "";

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

    /// <summary>Whether its days are held, and if not, what that waits for.</summary>
    /// <param name="now">UTC.</param>
    public BookingHold HoldAt(DateTime now) =>
        Holds(now) ? BookingHold.Held
        : HeldUntil > DateTime.MinValue ? BookingHold.Over
        : CanConfirm(now) && !IsLinkLost ? BookingHold.Unconfirmed
        : BookingHold.Waiting;

    /// <summary>Whether a link that was mailed to the sender may still hold its days.</summary>
    /// <param name="now">UTC.</param>
    public bool CanConfirm(DateTime now) => HeldUntil == DateTime.MinValue && ConfirmedAt is null && LinkUntil > now;

    /// <summary>How many days it asks for.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>A link to hold the days is on its way to the sender.</summary>
    /// <param name="until">UTC.</param>
    public void AwaitLink(DateTime until) => LinkUntil = until;

    /// <summary>The sender has used the link: the address is theirs.</summary>
    /// <param name="now">UTC.</param>
    public void Confirm(DateTime now) => ConfirmedAt ??= now;

    /// <summary>Keeps the days for two more days.</summary>
    /// <param name="now">UTC.</param>
    /// <param name="from">The neighbourhood whose limit it counts for; null where the owner holds them.</param>
    public void Hold(DateTime now, Network? from = null)
    {
        HeldUntil = now + HoldTime;
        HeldFrom = from is { } network ? NetworkMark.Of(network) : HeldFrom;
    }

    /// <summary>The owner has asked something: the answer is waited for.</summary>
    public void Ask() => State = BookingState.Asked;

    public void Accept() => (State, HeldFrom) = (BookingState.Accepted, "");

    public void Decline() => (State, HeldFrom) = (BookingState.Declined, "");

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
            builder.Property(b => b.HeldFrom).HasMaxLength(NetworkMark.Length);
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

/// <summary>Whether the days of a request are held, and if not, what that waits for.</summary>
public enum BookingHold
{
    /// <summary>For the owner's look: it was never held.</summary>
    Waiting,

    /// <summary>For the sender to use the link in the mail.</summary>
    Unconfirmed,
    Held,

    /// <summary>It was held once; the days are free again.</summary>
    Over,
}
