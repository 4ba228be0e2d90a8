using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Ads.Calendar;

/// <summary>
/// The link that was mailed to an address of requests: whoever opens its page and presses the button proves that the address is
/// theirs, once, within 48 hours. Of the secret only a hash is stored.
/// </summary>
public sealed class BookingLink
{
    /// <summary>An address gets no second mail within this time, whoever asks for one.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromDays(1);

    /// <summary>Characters of a secret: 18 random bytes in base64url.</summary>
    public const int SecretLength = 24;

    private const int MaxAddress = 254;

    public long Id { get; private set; }

    /// <summary>SHA-256 of the secret, in hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>The address that it was mailed to, in small letters.</summary>
    public required string Email { get; init; }

    /// <summary>The mailbox of that address; see <see cref="MailboxOf"/>.</summary>
    public required string Mailbox { get; init; }

    /// <summary>Message-ID of its mail.</summary>
    public string MessageId { get; set; } = "";

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>UTC; null while nobody has used it.</summary>
    public DateTime? UsedAt { get; private set; }

    /// <summary>The end of its time, UTC.</summary>
    public DateTime Until => At + Booking.LinkTime;

    /// <param name="now">UTC.</param>
    public bool CanBeUsed(DateTime now) => UsedAt is null && now < Until;

    /// <param name="now">UTC.</param>
    public void Use(DateTime now) => UsedAt = now;

    public static string NewSecret() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(SecretLength * 3 / 4));

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>
    /// Whose mailbox an address most likely is: the domain as it is sent (punycode, no dot at its end), the part before the @
    /// without quotes (RFC 5321, 4.1.2), and as many servers deliver it: <c>bob+ads@</c> to <c>bob@</c>, Gmail without dots. For
    /// limits alone, as other servers do not.
    /// </summary>
    /// <param name="address">In small letters.</param>
    public static string MailboxOf(string address)
    {
        var at = address.LastIndexOf('@');
        var (local, host) = (Unquoted(address[..at]), InAscii(address[(at + 1)..].TrimEnd('.')));
        local = local.IndexOf('+') is > 0 and var plus ? local[..plus] : local;
        (local, host) = host is "gmail.com" or "googlemail.com" ? (local.Replace(".", ""), "gmail.com") : (local, host);
        var mailbox = $"{local}@{host}";
        return mailbox[..Math.Min(mailbox.Length, MaxAddress)];
    }

    private static string Unquoted(string local) =>
        local is ['"', .., '"'] ? Regex.Replace(local[1..^1], @"\\(.)", "$1", RegexOptions.None, TimeSpan.FromSeconds(1)) : local;

    private static string InAscii(string host)
    {
        try
        {
            return new IdnMapping().GetAscii(host).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return host;
        }
    }

    internal sealed class Configuration : IEntityTypeConfiguration<BookingLink>
    {
        public void Configure(EntityTypeBuilder<BookingLink> builder)
        {
            builder.ToTable("AdBookingLinks");
            builder.Property(l => l.Hash).HasMaxLength(64);
            builder.Property(l => l.Email).HasMaxLength(MaxAddress);
            builder.Property(l => l.Mailbox).HasMaxLength(MaxAddress);
            builder.Property(l => l.MessageId).HasMaxLength(MaxAddress);
            builder.HasIndex(l => l.Hash).IsUnique();
            builder.HasIndex(l => new { l.Mailbox, l.At });
        }
    }
}
