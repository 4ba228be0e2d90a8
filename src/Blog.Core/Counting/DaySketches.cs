using System.Collections.Concurrent;

namespace Blog.Core.Counting;

/// <summary>Counts one key's different readers of one day, and remembers how many of them a sink has got.</summary>
internal sealed class DaySketch(int day, HyperLogLog? readers)
{
    private long handed;
    private long stored;

    public int Day { get; } = day;

    public void Add(ulong reader) => readers?.Add(reader);

    /// <summary>The readers so far, and how many more these are than were stored.</summary>
    public (long New, long All) Hand()
    {
        // An estimate may fall by a few when the sketch becomes dense; what has been stored stays.
        handed = Math.Max(readers?.Estimate() ?? 0, stored);
        return (handed - stored, handed);
    }

    /// <summary>What was handed over last has been stored.</summary>
    public void Settle() => stored = handed;
}

/// <summary>
/// The HyperLogLog sketches of all keys of one day, within one memory budget. A key without room has no estimate that day.
/// </summary>
internal sealed class DaySketches(int day, long bytes)
{
    // What a sketch takes beside its registers: five objects, a dictionary's node and the key.
    private const int Overhead = 320;

    private readonly ConcurrentDictionary<string, DaySketch> sketches = new(StringComparer.Ordinal);
    private readonly SketchBudget budget = new(bytes);
    private readonly ConcurrentDictionary<string, DaySketch> wholes = new(StringComparer.Ordinal);
    private readonly DaySketch none = new(day, null);

    public int Day => day;

    public bool HasRefused => budget.HasRefused;

    /// <summary>The readers of all of a sink's keys together. There are few, so the budget does not bind them.</summary>
    public DaySketch OfAll(IServeSink sink) => wholes.GetOrAdd(sink.Prefix, _ => new(day, new HyperLogLog()));

    /// <summary>The readers of one key.</summary>
    public DaySketch Of(string key)
    {
        if (sketches.TryGetValue(key, out var sketch))
        {
            return sketch;
        }

        var size = Overhead + key.Length * sizeof(char);
        if (!budget.TryTake(size))
        {
            return none;
        }

        var made = new DaySketch(day, new HyperLogLog(budget));
        sketch = sketches.GetOrAdd(key, made);
        if (sketch != made)
        {
            budget.Give(size + HyperLogLog.FirstSize);
        }

        return sketch;
    }
}
