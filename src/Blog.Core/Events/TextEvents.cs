using System.Globalization;
using System.Text;
using Blog.Core.Data;
using Blog.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Blog.Core.Events;

/// <summary>
/// Tells what became of texts: writes a row for each event and each handler that is told of it, in the transaction of what it
/// tells. No event is lost, whenever the program ends.
/// </summary>
public sealed class TextEvents(IEnumerable<EventSubscription> handlers, SettingsStore settings, TimeProvider time)
{
    /// <summary>For so long handlers that reach outside leave a person the time to mend a slip.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    // Each row has 17 parameters; SQLite takes 32,766 a statement.
    private const int AtOnce = 500;

    private static readonly string[] Columns =
    [
        nameof(UndeliveredEvent.Handler), nameof(UndeliveredEvent.Kind), nameof(UndeliveredEvent.TextKind),
        nameof(UndeliveredEvent.TextId), nameof(UndeliveredEvent.Path), nameof(UndeliveredEvent.FormerPath),
        nameof(UndeliveredEvent.Title), nameof(UndeliveredEvent.Language), nameof(UndeliveredEvent.Changed),
        nameof(UndeliveredEvent.Cause), nameof(UndeliveredEvent.Run), nameof(UndeliveredEvent.At),
        nameof(UndeliveredEvent.DueAt), nameof(UndeliveredEvent.Failures), nameof(UndeliveredEvent.Error),
        nameof(UndeliveredEvent.WasFindable), nameof(UndeliveredEvent.IsFindable),
    ];

    private readonly IReadOnlyList<EventSubscription> handlers = [.. handlers];

    /// <summary>Whether anybody is told of events of this kind.</summary>
    public bool Tells(TextEventKind kind) => handlers.Any(h => Wants(h, kind));

    /// <summary>Writes events, after what they tell and in its transaction, in one statement.</summary>
    /// <exception cref="InvalidOperationException">There is no transaction: the events could be lost.</exception>
    public async Task TellAsync(BlogDbContext db, IEnumerable<TextChange> changes, CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var rows = changes
            .SelectMany(c => handlers.Where(h => Wants(h, c.Kind)).Select(h => Row(h, c, db.Cause, now)))
            .ToList();
        if (rows.Count == 0)
        {
            return;
        }

        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("Events are written in the transaction of what they tell.");
        }

        db.Changes.Note(typeof(UndeliveredEvent), []);
        foreach (var chunk in rows.Chunk(AtOnce))
        {
            await db.Database.ExecuteSqlRawAsync(Insert(chunk.Length), chunk.SelectMany(row => row), ct);
        }
    }

    private bool Wants(EventSubscription handler, TextEventKind kind) => handler.Kinds.Contains(kind) && handler.IsOn(settings);

    private static object[] Row(EventSubscription handler, TextChange change, WriteCause cause, DateTime now) =>
    [
        handler.Key, (int)change.Kind, change.Text.Kind, change.Text.Id, change.Path, change.FormerPath, change.Title,
        change.Language, string.Join(',', change.Changed), (int)cause.Kind, cause.Run ?? "", now,
        handler.ReachesOutside && cause.Kind == WriteCauseKind.Editor ? now + Grace : now, 0, "",
        change.WasFindable, change.IsFindable,
    ];

    private static string Insert(int rows)
    {
        var sql = new StringBuilder("INSERT INTO \"UndeliveredEvents\" (")
            .AppendJoin(", ", Columns.Select(c => $"\"{c}\"")).Append(") VALUES ");
        for (var row = 0; row < rows; row++)
        {
            sql.Append(row == 0 ? "(" : ", (").AppendJoin(", ", Enumerable.Range(row * Columns.Length, Columns.Length)
                .Select(n => string.Create(CultureInfo.InvariantCulture, $"{{{n}}}"))).Append(')');
        }

        return sql.ToString();
    }
}
