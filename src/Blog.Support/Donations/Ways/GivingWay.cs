using Blog.Core.Data;
using Blog.Core.Money;
using Blog.Support.Donations.Banking;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Support.Donations.Ways;

/// <summary>A payment method for donations: bank account, donation service or crypto wallet.</summary>
public sealed class GivingWay : IVersioned
{
    public const int MaxWays = 30;
    public const int MaxLabel = 60;
    public const int MaxNote = 400;
    public const int MaxAddress = 500;
    public const int MaxBankName = 80;
    public const int MaxSuggestions = 5;

    public long Id { get; private set; }

    public WayKind Kind { get; set; }

    /// <summary>Empty for the kind's own name.</summary>
    public string Label { get; set; } = "";

    /// <summary>A sentence or two below the label, plain text.</summary>
    public string Note { get; set; } = "";

    /// <summary>The IBAN without spaces, the web address, or the wallet's address.</summary>
    public string Address { get; set; } = "";

    /// <summary>The account holder's exact name, which banks compare; of a bank only.</summary>
    public string Holder { get; set; } = "";

    public string Bic { get; set; } = "";

    public string BankName { get; set; } = "";

    /// <summary>The account's currency (ISO 4217); of a bank only.</summary>
    public string Currency { get; set; } = "";

    /// <summary>The smallest sum that is worth a transfer, in smallest units; 0 for none.</summary>
    public long Minimum { get; set; }

    /// <summary>Sums to choose from, in smallest units, separated by commas; empty for none.</summary>
    public string Suggestions { get; set; } = "";

    /// <summary>Lower comes first.</summary>
    public int Place { get; set; }

    /// <summary>Whether readers see it.</summary>
    public bool IsShown { get; set; } = true;

    public long Version { get; private set; } = 1;

    public WayType Type => WayType.Of(Kind);

    public string Name => Label.Length > 0 ? Label : Type.Name;

    /// <summary>The sums to choose from.</summary>
    public IEnumerable<Amount> Suggested => Core.Money.Currency.Find(Currency) is { } currency
        ? Suggestions.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(text => new Amount(long.Parse(text, System.Globalization.CultureInfo.InvariantCulture), currency))
        : [];

    /// <summary>The smallest sum; null for none.</summary>
    public Amount? Least => Minimum > 0 && Core.Money.Currency.Find(Currency) is { } currency ? new(Minimum, currency) : null;

    /// <summary>What a donor's bank is told.</summary>
    public TransferOrder Order(Amount? amount, string reference) => new(Address, Holder, Bic, Currency, amount, reference);

    internal sealed class Configuration : IEntityTypeConfiguration<GivingWay>
    {
        public void Configure(EntityTypeBuilder<GivingWay> builder)
        {
            builder.ToTable("GivingWays");
            builder.Property(w => w.Kind).HasConversion<string>().HasMaxLength(20);
            builder.Property(w => w.Label).HasMaxLength(MaxLabel);
            builder.Property(w => w.Note).HasMaxLength(MaxNote);
            builder.Property(w => w.Address).HasMaxLength(MaxAddress);
            builder.Property(w => w.Holder).HasMaxLength(EpcCode.MaxHolder);
            builder.Property(w => w.Bic).HasMaxLength(11);
            builder.Property(w => w.BankName).HasMaxLength(MaxBankName);
            builder.Property(w => w.Currency).HasMaxLength(3);
            builder.Property(w => w.Suggestions).HasMaxLength(120);
        }
    }
}
