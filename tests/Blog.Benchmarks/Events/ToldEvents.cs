using System.Globalization;

namespace Blog.Benchmarks.Events;

/// <summary>What one handler recorded, and whether it was told as promised.</summary>
internal sealed class ToldEvents
{
    private readonly List<(long Id, long Text, string State)> lines;

    public ToldEvents(string record, string handler)
    {
        var file = record + "." + handler;
        lines = File.Exists(file) ? [.. File.ReadLines(file).Select(Read)] : [];
    }

    public int Different => lines.Select(l => l.Id).Distinct().Count();

    public int Again => lines.Count - Different;

    /// <summary>Events that came for the first time after a later one of the same text.</summary>
    public int OutOfOrder
    {
        get
        {
            var newest = new Dictionary<long, long>();
            var seen = new HashSet<long>();
            var late = 0;
            foreach (var line in lines.Where(l => seen.Add(l.Id)))
            {
                late += line.Id < newest.GetValueOrDefault(line.Text) ? 1 : 0;
                newest[line.Text] = Math.Max(line.Id, newest.GetValueOrDefault(line.Text));
            }

            return late;
        }
    }

    /// <summary>How many of these texts it saw last as they are.</summary>
    public int LastStates(IReadOnlyDictionary<long, string> texts) =>
        texts.Count(t => lines.FindLast(l => l.Text == t.Key).State == t.Value);

    private static (long, long, string) Read(string line) => line.Split('\t') is [var id, var text, var kind, var title]
        ? (long.Parse(id, CultureInfo.InvariantCulture), long.Parse(text, CultureInfo.InvariantCulture), $"{kind} {title}")
        : throw new FormatException(line);
}
