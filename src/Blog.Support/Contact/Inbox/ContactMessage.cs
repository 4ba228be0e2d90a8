using Blog.Core.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Support.Contact.Inbox;

/// <summary>One entry of a thread with somebody: what they have sent, what was answered, what was noted about it.</summary>
public sealed class ContactMessage
{
    public const int MaxName = 100;
    public const int MaxText = 10_000;
    public const int MaxAbout = 300;

    public long Id { get; private set; }

    /// <summary>Message-ID of the mail that goes with it, without angle brackets.</summary>
    public required string MessageId { get; init; }

    public required ContactKind Kind { get; init; }

    public ContactBox Box { get; set; }

    /// <summary>When it came or was written (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>The visitor's name; of answers and notes, who wrote them.</summary>
    public required string Name { get; init; }

    /// <summary>The visitor's e-mail address in lower case, which is what makes a thread.</summary>
    public required string Address { get; init; }

    /// <summary>The name of the topic as the visitor saw it.</summary>
    public string Topic { get; init; } = "";

    /// <summary>What it is about: root-relative address of an article, or the visitor's own words.</summary>
    public string About { get; init; } = "";

    /// <summary>Plain text.</summary>
    public required string Text { get; init; }

    public bool IsRead { get; set; }

    /// <summary>The spam filter's reasons against the message, one a line; empty for none.</summary>
    public string Reasons { get; init; } = "";

    /// <summary>Names, address, topic and text, each folded, for the search.</summary>
    public required string SearchText { get; init; }

    /// <summary>The address of a thread, however it was typed.</summary>
    public static string AddressOf(string typed) => typed.Trim().ToLowerInvariant();

    public static string SearchTextOf(params string[] parts) => string.Join('\n', parts.Select(part => Folding.Of(part)));

    internal sealed class Configuration : IEntityTypeConfiguration<ContactMessage>
    {
        public void Configure(EntityTypeBuilder<ContactMessage> builder)
        {
            builder.ToTable("ContactMessages");
            builder.Property(m => m.MessageId).HasMaxLength(200);
            builder.Property(m => m.Name).HasMaxLength(MaxName);
            builder.Property(m => m.Address).HasMaxLength(254);
            builder.Property(m => m.Topic).HasMaxLength(ContactTopic.MaxName);
            builder.Property(m => m.About).HasMaxLength(MaxAbout);
            builder.HasIndex(m => m.MessageId).IsUnique();
            builder.HasIndex(m => new { m.Address, m.Id });
            builder.HasIndex(m => new { m.Kind, m.Box, m.Address, m.Id });
            builder.HasIndex(m => m.At);
        }
    }
}

/// <summary>What an entry of a thread is.</summary>
public enum ContactKind
{
    /// <summary>Sent by a visitor.</summary>
    Received,

    /// <summary>An answer by mail.</summary>
    Reply,

    /// <summary>For the owner's eyes only.</summary>
    Note,
}

/// <summary>Where a received message lies.</summary>
public enum ContactBox
{
    Inbox,

    /// <summary>Doubtful: it waits for a person's look.</summary>
    Held,
    Spam,
    Archive,
}
