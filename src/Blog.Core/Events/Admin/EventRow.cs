namespace Blog.Core.Events.Admin;

/// <summary>One undelivered event as the System page shows it.</summary>
/// <param name="Event">The stored row.</param>
/// <param name="Handler">What the handler does, or its key where no module here has it.</param>
/// <param name="State">Why it is undelivered.</param>
public sealed record EventRow(UndeliveredEvent Event, string Handler, EventState State)
{
    /// <summary>English text, the key of its translation.</summary>
    public string What => Event.Kind switch
    {
        TextEventKind.Published => "Published",
        TextEventKind.Changed => "Changed",
        TextEventKind.Withdrawn => "Unpublished",
        _ => "Deleted",
    };

    /// <summary>English text, the key of its translation.</summary>
    public string Word => State switch
    {
        EventState.Fails => "Failing",
        EventState.Orphaned => "No handler",
        EventState.Behind => "Waiting for the previous event",
        EventState.Early => "Waiting to retry",
        _ => "In progress",
    };

    public string Badge => State switch { EventState.Fails => "badge-danger", EventState.Orphaned => "badge-warn", _ => "" };

    internal static EventRow Of(
        UndeliveredEvent row, IReadOnlyCollection<UndeliveredEvent> all, Dictionary<string, string> names, DateTime now) =>
        new(row, names.GetValueOrDefault(row.Handler, row.Handler),
            !names.ContainsKey(row.Handler) ? EventState.Orphaned
            : row.Failures > 0 ? EventState.Fails
            : all.Any(o => o.Handler == row.Handler && o.Text == row.Text && o.Id < row.Id && o.DueAt > now) ? EventState.Behind
            : row.DueAt > now ? EventState.Early
            : EventState.Going);
}

/// <summary>Why an event is undelivered.</summary>
public enum EventState
{
    /// <summary>The handler will be told in a moment.</summary>
    Going,

    /// <summary>Its handler has failed over it.</summary>
    Fails,

    /// <summary>An earlier event of the same text has to be told first.</summary>
    Behind,

    /// <summary>Its handler reaches outside and leaves the author time.</summary>
    Early,

    /// <summary>No module of this program has the handler: it was removed, or another program of this database has it.</summary>
    Orphaned,
}
