using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Core.Events;

/// <summary>Which program tells a handler at the moment: one at a time, so that the events of a text stay in order.</summary>
public sealed class EventLease
{
    public required string Handler { get; init; }

    /// <summary>The program that holds it; each start of a program makes up a name of its own.</summary>
    public required Guid Holder { get; set; }

    /// <summary>When it ends, UTC; the lease of a killed program ends by itself.</summary>
    public required DateTime Until { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<EventLease>
    {
        public void Configure(EntityTypeBuilder<EventLease> builder)
        {
            builder.ToTable("EventLeases");
            builder.HasKey(l => l.Handler);
            builder.Property(l => l.Handler).HasMaxLength(UndeliveredEvent.MaxHandler);
        }
    }
}
