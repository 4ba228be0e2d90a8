namespace Blog.Tests.HouseRules.Layers;

/// <summary>Which folders of a project use each other, directly or in a circle.</summary>
internal static class Circles
{
    /// <summary>The pairs of folders that use each other, each once.</summary>
    public static IReadOnlyList<(string, string)> Mutual(IReadOnlyCollection<(string From, string To)> arrows)
    {
        var all = arrows.ToHashSet();
        return [.. all.Where(a => string.CompareOrdinal(a.From, a.To) < 0 && all.Contains((a.To, a.From))).Order()];
    }

    /// <summary>The largest set of folders each of which reaches each other one; empty where nothing circles.</summary>
    public static IReadOnlyList<string> Largest(IReadOnlyCollection<(string From, string To)> arrows)
    {
        var reached = arrows.Select(a => a.From).Distinct().ToDictionary(f => f, f => Reach(f, arrows));
        return reached.Keys.Select(f =>
            reached[f].Where(g => reached.TryGetValue(g, out var back) && back.Contains(f)).Order().ToList())
            .MaxBy(circle => circle.Count) ?? [];
    }

    private static HashSet<string> Reach(string from, IReadOnlyCollection<(string From, string To)> arrows)
    {
        var (found, next) = (new HashSet<string>(), new Queue<string>([from]));
        while (next.TryDequeue(out var at))
        {
            foreach (var (_, to) in arrows.Where(a => a.From == at && found.Add(a.To)))
            {
                next.Enqueue(to);
            }
        }

        return found;
    }
}
