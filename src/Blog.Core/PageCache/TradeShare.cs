namespace Blog.Core.PageCache;

/// <summary>
/// Whose an interval is among the rivals of one trade: without it, who is drawn first would take the whole page from the others.
/// </summary>
/// <param name="Trade">The trade.</param>
/// <param name="Owner">The one of its rivals who may be shown there.</param>
/// <param name="Tier">The tier of the rivals that share the page; those of a later one wait for what they leave.</param>
internal sealed record TradeShare(string Trade, string Owner, int Tier)
{
    public bool KeepsOut(Candidate candidate) => candidate.Trade == Trade && candidate.Tier == Tier && candidate.Owner != Owner;

    /// <summary>Divides [0,1) by the rivals of each trade, each with the highest weight that it has in any slot.</summary>
    public static IEnumerable<PlanCut> Divide(string page, IReadOnlyList<SlotCandidates> slots)
    {
        var rulers = slots.SelectMany(s => s.Candidates)
            .Where(c => c.IsShown && c.Trade.Length > 0)
            .GroupBy(c => c.Trade)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(trade => Ruler(page, trade))
            .Where(r => r.Count > 1)
            .ToList();
        var ends = rulers.SelectMany(r => r.Select(part => part.End)).Append(1).Distinct().Order().ToList();
        return ends.Zip(ends.Prepend(0))
            .Select(cut => new PlanCut(cut.Second, cut.First - cut.Second, new Candidate?[slots.Count],
                [.. rulers.Select(r => r.First(part => part.End >= cut.First).Share)]));
    }

    private static List<(TradeShare Share, double End)> Ruler(string page, IGrouping<string, Candidate> trade)
    {
        var tier = trade.Min(c => c.Tier);
        var owners = trade.Where(c => c.Tier == tier)
            .GroupBy(c => c.Owner)
            .Select(o => (Owner: o.Key, Weight: o.Max(c => c.Weight)))
            .OrderBy(o => o.Owner, StringComparer.Ordinal)
            .ToArray();
        var first = (int)(StableHash.Of($"{page}\n{trade.Key}") % (ulong)owners.Length);
        var (total, end) = (owners.Sum(o => o.Weight), 0.0);
        var ruler = owners[first..].Concat(owners[..first])
            .Select(o => (new TradeShare(trade.Key, o.Owner, tier), end += o.Weight / total))
            .ToList();
        // Sums of fractions miss the whole by a sliver.
        ruler[^1] = (ruler[^1].Item1, 1);
        return ruler;
    }
}
