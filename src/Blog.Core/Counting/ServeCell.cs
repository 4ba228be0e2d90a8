namespace Blog.Core.Counting;

/// <summary>
/// The counters of one key until the next flush. A cached page may hold a cell as long as it likes. The cell enlists itself
/// with the counter whenever it has counts to hand over, so no count depends on who else refers to it.
/// </summary>
public sealed class ServeCell
{
    internal const int Kinds = 5;

    internal readonly long[] Counts = new long[Kinds];

    /// <summary>1 from its first count until the counter takes its counts.</summary>
    internal int Enlisted;

    /// <summary>The next enlisted cell.</summary>
    internal ServeCell? Next;

    /// <summary>Its readers of a day.</summary>
    internal DaySketch? Sketch;

    /// <summary>The readers of that day of all its sink's keys.</summary>
    internal DaySketch? WholeSketch;

    /// <summary>The last flush that found something in it.</summary>
    internal long LastFlush;

    internal ServeCell(string key, IServeSink? sink) =>
        (Key, Sink, Meter) = (key, sink, sink?.MeterOf(key[sink.Prefix.Length..]));

    /// <summary>What is counted, such as <c>article:12</c>.</summary>
    public string Key { get; }

    internal IServeSink? Sink { get; }

    internal IServeMeter? Meter { get; }
}
