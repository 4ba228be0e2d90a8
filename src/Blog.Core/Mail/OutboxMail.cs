using Blog.Core.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Core.Mail;

/// <summary>One mail of the transactional outbox: stored with what it tells of, then sent as often as it takes.</summary>
public sealed class OutboxMail
{
    public const int MaxSubject = 250;
    public const int MaxError = 500;

    /// <summary>For how long a mail is tried before it counts as dead.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(3);

    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    public long Id { get; private set; }

    /// <summary>Its Message-ID without angle brackets (RFC 5322, 3.6.4).</summary>
    public required string MessageId { get; init; }

    public required string To { get; init; }

    /// <summary>Address that an answer goes to; empty for the sender's own.</summary>
    public string ReplyTo { get; init; } = "";

    public string ReplyToName { get; init; } = "";

    public required string Subject { get; init; }

    /// <summary>Plain text.</summary>
    public required string Text { get; init; }

    /// <summary>Message-IDs of the mails before it in its thread, oldest first, with spaces between them.</summary>
    public string References { get; init; } = "";

    /// <summary>Whether no person wrote it, so that no machine answers it (RFC 3834).</summary>
    public bool IsAutomatic { get; init; }

    public required DateTime CreatedAt { get; init; }

    public OutboxState State { get; private set; }

    /// <summary>When it is tried next.</summary>
    public required DateTime DueAt { get; set; }

    /// <summary>The end of a sender's lease; the lease of a killed sender expires by itself.</summary>
    public DateTime? LeasedUntil { get; private set; }

    public int Attempts { get; private set; }

    public string LastError { get; private set; } = "";

    public DateTime? SentAt { get; private set; }

    /// <summary>Exponential backoff after so many failed attempts: 1, 2, 4 … minutes, at most an hour.</summary>
    public static TimeSpan WaitAfter(int attempts) =>
        attempts > 6 ? LongestWait : TimeSpan.FromMinutes(Math.Min(1 << Math.Max(attempts - 1, 0), LongestWait.TotalMinutes));

    /// <summary>Records a failed attempt: the mail is due again later, or dead when it is hopeless or too old.</summary>
    /// <param name="now">UTC.</param>
    /// <param name="isFinal">The server will never take it.</param>
    public void Fail(DateTime now, string error, bool isFinal)
    {
        (LeasedUntil, LastError) = (null, Beginning.Of(error, MaxError));
        (State, DueAt) = isFinal || now - CreatedAt >= Patience
            ? (OutboxState.Dead, DueAt)
            : (OutboxState.Waiting, now + WaitAfter(Attempts));
    }

    public void MarkSent(DateTime now) => (LeasedUntil, LastError, SentAt, State) = (null, "", now, OutboxState.Sent);

    /// <summary>Somebody asks for one more try, now.</summary>
    public void Revive(DateTime now) => (State, DueAt, LeasedUntil) = (OutboxState.Waiting, now, null);

    internal sealed class Configuration : IEntityTypeConfiguration<OutboxMail>
    {
        public void Configure(EntityTypeBuilder<OutboxMail> builder)
        {
            builder.ToTable("OutboxMails");
            builder.Property(m => m.MessageId).HasMaxLength(200);
            builder.Property(m => m.To).HasMaxLength(254);
            builder.Property(m => m.ReplyTo).HasMaxLength(254);
            builder.Property(m => m.ReplyToName).HasMaxLength(100);
            builder.Property(m => m.Subject).HasMaxLength(MaxSubject);
            builder.Property(m => m.References).HasMaxLength(2500);
            builder.Property(m => m.LastError).HasMaxLength(MaxError);
            builder.HasIndex(m => m.MessageId).IsUnique();
            builder.HasIndex(m => new { m.State, m.DueAt });
        }
    }
}

/// <summary>Where a mail stands.</summary>
public enum OutboxState
{
    Waiting,
    Sent,

    /// <summary>Given up; a person may have it tried again.</summary>
    Dead,
}
