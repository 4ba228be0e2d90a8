using Blog.Core.Data;
using Blog.Core.Money;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Support.Donations.Ledger;

/// <summary>One donation that arrived, as the owner books it; nobody's name is asked for.</summary>
public sealed class Donation : IVersioned, ITimestamped
{
    public const int MaxWay = 60;
    public const int MaxReference = 140;
    public const int MaxNote = 500;

    public long Id { get; private set; }

    /// <summary>The day on which the money arrived, in the owner's calendar.</summary>
    public DateOnly Day { get; set; }

    /// <summary>Smallest units of the currency, above zero.</summary>
    public long Minor { get; set; }

    /// <summary>The currency's code.</summary>
    public string Currency { get; set; } = "";

    /// <summary>By which way it came, in words: it stays when the way is gone.</summary>
    public string Way { get; set; } = "";

    /// <summary>What the donor wrote on the transfer.</summary>
    public string Reference { get; set; } = "";

    public string Note { get; set; } = "";

    /// <summary>The article that it was given for; null for the blog as a whole.</summary>
    public long? ArticleId { get; set; }

    public long Version { get; private set; } = 1;

    public DateTime CreatedAt { get; private set; }

    public DateTime SavedAt { get; private set; }

    public Amount Amount => new(Minor, Core.Money.Currency.Find(Currency) ?? new(Currency, 0));

    internal sealed class Configuration : IEntityTypeConfiguration<Donation>
    {
        public void Configure(EntityTypeBuilder<Donation> builder)
        {
            builder.ToTable("Donations");
            builder.Property(d => d.Currency).HasMaxLength(3);
            builder.Property(d => d.Way).HasMaxLength(MaxWay);
            builder.Property(d => d.Reference).HasMaxLength(MaxReference);
            builder.Property(d => d.Note).HasMaxLength(MaxNote);
            builder.HasIndex(d => new { d.Day, d.Id });
        }
    }
}
