namespace Blog.Core.Counting;

/// <summary>A buffer of counts that have left their cells and are not stored yet, by sink, day and key.</summary>
internal sealed class PendingServes
{
    /// <summary>
    /// How many keys and days the buffer holds while the database does not answer; beyond that, new counts are lost.
    /// </summary>
    internal const int MaxEntries = 200_000;

    private readonly Dictionary<(int Day, string Key), Entry> entries = [];

    public bool IsEmpty => entries.Count == 0;

    /// <summary>Serves that were lost.</summary>
    public long Lost { get; private set; }

    /// <summary>Moves a cell's counts here, as those of <paramref name="day"/>.</summary>
    public void Take(int day, ServeCell cell)
    {
        Span<long> counts = stackalloc long[ServeCell.Kinds];
        for (var kind = 0; kind < counts.Length; kind++)
        {
            counts[kind] = Interlocked.Exchange(ref cell.Counts[kind], 0);
        }

        if (cell.Sink is { } sink && counts.ContainsAnyExcept(0))
        {
            var sketch = Volatile.Read(ref cell.Sketch);
            Add((day, cell.Key), counts, sink, sketch?.Day == day ? sketch : null, sketch?.Day == day ? cell.WholeSketch : null);
        }
    }

    /// <summary>Adds what came in while this could not be stored.</summary>
    public void Add(PendingServes later)
    {
        Lost += later.Lost;
        foreach (var (key, entry) in later.entries)
        {
            Add(key, entry.Counts, entry.Sink, entry.Sketch, entry.Whole);
        }
    }

    /// <summary>What each sink is to store, older days first.</summary>
    public IEnumerable<(IServeSink Sink, ServeBatch Batch)> Batches() => entries
        .GroupBy(e => (e.Key.Day, e.Value.Sink)).OrderBy(g => g.Key.Day)
        .Select(g => (g.Key.Sink, new ServeBatch(
            DateOnly.FromDayNumber(g.Key.Day),
            [.. g.Select(e => e.Value.Increment(e.Key.Key))],
            g.Select(e => e.Value.Whole).FirstOrDefault(w => w is not null) is { } whole ? Growth(whole) : 0)))
        .ToList();

    /// <summary>Remembers how many readers have been stored, so that only new ones are handed over from now on.</summary>
    public void Stored()
    {
        foreach (var entry in entries.Values)
        {
            entry.Sketch?.Settle();
            entry.Whole?.Settle();
        }
    }

    private void Add((int Day, string Key) key, ReadOnlySpan<long> counts, IServeSink sink, DaySketch? sketch, DaySketch? whole)
    {
        if (!entries.TryGetValue(key, out var entry))
        {
            if (entries.Count >= MaxEntries)
            {
                Lost += counts[0] + counts[1] + counts[2] + counts[3] + counts[4];
                return;
            }

            entries.Add(key, entry = new(sink));
        }

        entry.Add(counts, sketch, whole);
    }

    private static long Growth(DaySketch sketch) => sketch.Hand().New;

    private sealed class Entry(IServeSink sink)
    {
        private readonly long[] counts = new long[ServeCell.Kinds];

        public IServeSink Sink => sink;

        public ReadOnlySpan<long> Counts => counts;

        public DaySketch? Sketch { get; private set; }

        public DaySketch? Whole { get; private set; }

        public void Add(ReadOnlySpan<long> more, DaySketch? sketch, DaySketch? whole)
        {
            for (var kind = 0; kind < counts.Length; kind++)
            {
                counts[kind] += more[kind];
            }

            (Sketch, Whole) = (sketch ?? Sketch, whole ?? Whole);
        }

        public ServeIncrement Increment(string key)
        {
            var (fresh, all) = Sketch?.Hand() ?? default;
            return new(key[sink.Prefix.Length..], Of(ServeKind.Reader), Of(ServeKind.Crawler), Of(ServeKind.LinkPreview),
                Of(ServeKind.Prefetch), Of(ServeKind.Staff), fresh, all);
        }

        private long Of(ServeKind kind) => counts[(int)kind];
    }
}
