using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Core.Events;

/// <summary>
/// One event that one handler has still to be told of. It is written in the transaction of what it tells and deleted once the
/// handler is done with it.
/// </summary>
public sealed class UndeliveredEvent
{
    public const int MaxHandler = 100;
    public const int MaxError = 500;

    private const int MaxKind = 20;
    private const int MaxLanguage = 35;

    /// <summary>Orders the events of one text; those of others may commit in another order.</summary>
    public long Id { get; private set; }

    /// <summary>The handler's key.</summary>
    public string Handler { get; private set; } = "";

    public TextEventKind Kind { get; private set; }

    /// <summary>As in <see cref="TextKey.Kind"/>.</summary>
    public string TextKind { get; private set; } = "";

    public long TextId { get; private set; }

    public string Path { get; private set; } = "";

    public string FormerPath { get; private set; } = "";

    public string Title { get; private set; } = "";

    public string Language { get; private set; } = "";

    public bool WasFindable { get; private set; }

    public bool IsFindable { get; private set; }

    /// <summary>Names with commas between them.</summary>
    public string Changed { get; private set; } = "";

    public WriteCauseKind Cause { get; private set; }

    /// <summary>Which run of an import; empty for all else.</summary>
    public string Run { get; private set; } = "";

    /// <summary>When it happened, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Not before then the handler is told, UTC; later events of the same text wait as well.</summary>
    public DateTime DueAt { get; private set; }

    /// <summary>How often the handler has failed over it.</summary>
    public int Failures { get; private set; }

    /// <summary>What the handler said when it failed last; empty before.</summary>
    public string Error { get; private set; } = "";

    public TextKey Text => new(TextKind, TextId);

    internal TextEvent Told => new()
    {
        Id = Id,
        Kind = Kind,
        Text = Text,
        Path = Path,
        FormerPath = FormerPath,
        Title = Title,
        Language = Language,
        WasFindable = WasFindable,
        IsFindable = IsFindable,
        Changed = Changed.Split(',', StringSplitOptions.RemoveEmptyEntries),
        Cause = new(Cause, Run.Length > 0 ? Run : null),
        At = At,
    };

    internal sealed class Configuration : IEntityTypeConfiguration<UndeliveredEvent>
    {
        public void Configure(EntityTypeBuilder<UndeliveredEvent> builder)
        {
            builder.ToTable("UndeliveredEvents");
            builder.Property(e => e.Handler).HasMaxLength(MaxHandler);
            builder.Property(e => e.TextKind).HasMaxLength(MaxKind);
            builder.Property(e => e.Language).HasMaxLength(MaxLanguage);
            builder.Property(e => e.Error).HasMaxLength(MaxError);
            builder.Ignore(e => e.Text);
            builder.Ignore(e => e.Told);
            builder.HasIndex(e => new { e.Handler, e.Id });
            builder.HasIndex(e => new { e.Handler, e.TextKind, e.TextId, e.Id });
        }
    }
}
