using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Ads.Slots;

/// <summary>
/// A named place on pages that can be sold: where it lies, what may stand in it and what it costs. Its size follows from the
/// place and the look (<see cref="SlotRoom"/>).
/// </summary>
public sealed class AdSlot : IVersioned, ITimestamped
{
    public const int MaxName = 60;
    public const int MaxDescription = 300;

    /// <summary>The last section or list item after which a slot may lie.</summary>
    public const int MaxAfter = 50;

    /// <summary>How many advertisers can share one slot.</summary>
    public const int MaxCapacity = 12;

    public long Id { get; private set; }

    public string Name { get; set; } = "";

    public SlotPlace Place { get; set; }

    /// <summary>
    /// After which section of the text or item of the list, from 1; null in a text means at its author's ad breaks.
    /// </summary>
    public int? After { get; set; }

    public AdKinds Kinds { get; set; } = AdKinds.All;

    public SlotPages Pages { get; set; } = SlotPages.All;

    /// <summary>Only on articles and lists of these categories; empty for all.</summary>
    public List<long> CategoryIds { get; set; } = [];

    public SlotFallback WhenEmpty { get; set; } = SlotFallback.Available;

    public bool IsOn { get; set; } = true;

    /// <summary>Whether the rate card offers it.</summary>
    public bool IsOnSale { get; set; }

    /// <summary>For the rate card.</summary>
    public string Description { get; set; } = "";

    /// <summary>Smallest units of the currency for one period; 0 for a price on request.</summary>
    public long PriceMinor { get; set; }

    public string Currency { get; set; } = "";

    public PricePeriod Per { get; set; }

    /// <summary>How many paid campaigns may share it at once, 1 to <see cref="MaxCapacity"/>.</summary>
    public int Capacity { get; set; } = 1;

    public long Version { get; private set; } = 1;

    public DateTime CreatedAt { get; private set; }

    public DateTime SavedAt { get; private set; }

    /// <summary>The name under which pages rotate it, are evicted and count it.</summary>
    public string Key => KeyOf(Id);

    public static string KeyOf(long id) => $"slot:{id}";

    internal sealed class Configuration : IEntityTypeConfiguration<AdSlot>
    {
        public void Configure(EntityTypeBuilder<AdSlot> builder)
        {
            builder.ToTable("AdSlots");
            builder.Property(s => s.Name).HasMaxLength(MaxName);
            builder.Property(s => s.Description).HasMaxLength(MaxDescription);
            builder.Property(s => s.Currency).HasMaxLength(3);
            builder.HasIndex(s => s.Name).IsUnique();
        }
    }
}
