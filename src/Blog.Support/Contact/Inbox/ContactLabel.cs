using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Support.Contact.Inbox;

/// <summary>A word that the owner has put on a thread.</summary>
public sealed class ContactLabel
{
    public const int MaxText = 30;

    /// <summary>Labels of one thread.</summary>
    public const int Most = 10;

    public required string Address { get; init; }

    public required string Text { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ContactLabel>
    {
        public void Configure(EntityTypeBuilder<ContactLabel> builder)
        {
            builder.ToTable("ContactLabels");
            builder.HasKey(l => new { l.Address, l.Text });
            builder.Property(l => l.Address).HasMaxLength(254);
            builder.Property(l => l.Text).HasMaxLength(MaxText);
        }
    }
}

/// <summary>An address whose messages go to spam.</summary>
public sealed class BlockedAddress
{
    public required string Address { get; init; }

    public required DateTime At { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<BlockedAddress>
    {
        public void Configure(EntityTypeBuilder<BlockedAddress> builder)
        {
            builder.ToTable("BlockedAddresses");
            builder.HasKey(b => b.Address);
            builder.Property(b => b.Address).HasMaxLength(254);
        }
    }
}
