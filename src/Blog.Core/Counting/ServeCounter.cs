using System.Collections.Concurrent;

namespace Blog.Core.Counting;

/// <summary>
/// Counts serves by key and kind in memory: exact, lock-free and without allocation in the request. The flush takes the counts
/// from here to the modules' sinks.
/// </summary>
public sealed class ServeCounter(IEnumerable<IServeSink> sinks, TimeProvider time, CountingOptions options)
{
    /// <summary>Known cells beyond which idle ones are forgotten; at twice as many, new ones are not remembered at all.</summary>
    internal const int MaxCells = 16_384;

    private readonly IServeSink[] sinks = [.. sinks];
    private readonly ConcurrentDictionary<string, ServeCell> cells = new(StringComparer.Ordinal);
    private readonly Lock turning = new();
    private PendingServes pending = new();
    private ServeCell? enlisted;
    private DaySketches sketches = new(ReaderNumbers.DayOf(time), options.SketchBytes);
    private int today = ReaderNumbers.DayOf(time);
    private int known;
    private long flushes;

    /// <summary>The cell of a key; one whose prefix no sink has claimed may be counted too, and nobody learns of it.</summary>
    public ServeCell CellFor(string key)
    {
        if (cells.TryGetValue(key, out var cell))
        {
            return cell;
        }

        cell = new(key, sinks.FirstOrDefault(s => key.StartsWith(s.Prefix, StringComparison.Ordinal)));
        if (Volatile.Read(ref known) >= 2 * MaxCells)
        {
            return cell;
        }

        if (cells.TryAdd(key, cell))
        {
            Interlocked.Increment(ref known);
            return cell;
        }

        return cells.GetValueOrDefault(key, cell);
    }

    /// <summary>Counts one serve of a page for each of the cells that it shows.</summary>
    public void Count(ReadOnlySpan<ServeCell> cells, Visit visit)
    {
        var day = ReaderNumbers.DayOf(time);
        if (day > Volatile.Read(ref today))
        {
            Turn(day);
        }

        foreach (var cell in cells)
        {
            // The order is what makes it exact. Here: count, then look whether enlisted. The flush: strike off, then take.
            // Both are full fences, so either the flush sees this count or this looks after it and enlists again.
            Interlocked.Increment(ref cell.Counts[(int)visit.Kind]);
            if (visit.Kind == ServeKind.Reader)
            {
                Meet(cell, visit.Reader);
            }

            if (Volatile.Read(ref cell.Enlisted) == 0 && Interlocked.Exchange(ref cell.Enlisted, 1) == 0)
            {
                Enlist(cell);
            }
        }
    }

    /// <summary>Takes all counts; what the caller cannot store it gives back with <see cref="GiveBack"/>.</summary>
    internal PendingServes Take()
    {
        var day = ReaderNumbers.DayOf(time);
        lock (turning)
        {
            Collect();
            Begin(day);
            Forget();
            return Interlocked.Exchange(ref pending, new());
        }
    }

    internal void GiveBack(PendingServes failed)
    {
        lock (turning)
        {
            failed.Add(pending);
            pending = failed;
        }
    }

    internal int KnownCells => cells.Count;

    /// <summary>Today's sketches have used up their memory, so estimates are lower bounds.</summary>
    internal bool LacksMemory => Volatile.Read(ref sketches).HasRefused;

    private void Meet(ServeCell cell, ulong reader)
    {
        cell.Meter?.Note();
        if (cell.Sink is not { WantsReaders: true } sink)
        {
            return;
        }

        var all = Volatile.Read(ref sketches);
        if (Volatile.Read(ref cell.Sketch) is not { } sketch || sketch.Day != all.Day)
        {
            cell.WholeSketch = all.OfAll(sink);
            Volatile.Write(ref cell.Sketch, sketch = all.Of(cell.Key));
        }

        sketch.Add(reader);
        cell.WholeSketch!.Add(reader);
    }

    private void Enlist(ServeCell cell)
    {
        ServeCell? first;
        do
        {
            cell.Next = first = Volatile.Read(ref enlisted);
        }
        while (Interlocked.CompareExchange(ref enlisted, cell, first) != first);
    }

    // What was counted until now belongs to the day that is over.
    private void Turn(int day)
    {
        lock (turning)
        {
            if (day > today)
            {
                Collect();
                Begin(day);
            }
        }
    }

    private void Begin(int day)
    {
        if (day > today)
        {
            Volatile.Write(ref sketches, new(day, options.SketchBytes));
            Volatile.Write(ref today, day);
        }
    }

    private void Collect()
    {
        flushes++;
        for (var cell = Interlocked.Exchange(ref enlisted, null); cell is not null;)
        {
            var next = cell.Next;
            cell.Next = null;
            Interlocked.Exchange(ref cell.Enlisted, 0);
            cell.LastFlush = flushes;
            pending.Take(today, cell);
            cell = next;
        }
    }

    // A cached page goes on counting in a forgotten cell and loses nothing.
    private void Forget()
    {
        if (Volatile.Read(ref known) <= MaxCells)
        {
            return;
        }

        foreach (var (key, cell) in cells)
        {
            if (cell.LastFlush < flushes && cells.TryRemove(KeyValuePair.Create(key, cell)))
            {
                Interlocked.Decrement(ref known);
            }
        }
    }
}
