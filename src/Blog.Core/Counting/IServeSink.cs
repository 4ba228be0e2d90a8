using Blog.Core.Data;

namespace Blog.Core.Counting;

/// <summary>Stores the counts of one module's keys.</summary>
public interface IServeSink
{
    /// <summary>What its keys begin with, such as <c>article:</c>.</summary>
    string Prefix { get; }

    /// <summary>Whether different readers are to be told apart.</summary>
    bool WantsReaders { get; }

    /// <summary>The meter that is told of each serve to a reader at once; null where the sink can wait for the flush.</summary>
    /// <param name="id">The key without the prefix.</param>
    IServeMeter? MeterOf(string id) => null;

    /// <summary>
    /// Adds a batch to its tables, inside the flush's transaction; throwing makes the whole flush try again later, so what can
    /// never be stored must be left out instead.
    /// </summary>
    Task WriteAsync(BlogDbContext db, ServeBatch batch, CancellationToken ct);
}

/// <summary>What one sink's keys gained on one day since the last flush.</summary>
/// <param name="Day">The UTC day on which it was counted.</param>
/// <param name="Serves">One entry for each key that was served.</param>
/// <param name="NewReaders">Readers of any of the keys, each once, that were not handed over yet; 0 if not wanted.</param>
public sealed record ServeBatch(DateOnly Day, IReadOnlyList<ServeIncrement> Serves, long NewReaders);

/// <summary>What one key gained on one day since the last flush.</summary>
/// <param name="Id">The key without the sink's prefix.</param>
/// <param name="NewReaders">By how much <paramref name="DayReaders"/> grew.</param>
/// <param name="DayReaders">Estimate of the day's different readers since midnight or the program's start.</param>
public sealed record ServeIncrement(
    string Id, long Views, long Crawlers, long LinkPreviews, long Prefetches, long Staff, long NewReaders, long DayReaders);

/// <summary>Is told of each serve to a reader, within the request: it must cost next to nothing and never block.</summary>
public interface IServeMeter
{
    void Note();
}
