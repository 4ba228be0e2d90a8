namespace Blog.Core.PageCache;

/// <summary>One interval of [0,1) and what each slot shows in it (null for nothing).</summary>
/// <param name="Owners">For each trade with rivals on the page, the owner that the interval belongs to.</param>
internal readonly record struct PlanCut(double Start, double Length, Candidate?[] Choice, TradeShare[] Owners)
{
    public PlanCut Part(double from, double length, int slot, Candidate? shown)
    {
        var choice = (Candidate?[])Choice.Clone();
        choice[slot] = shown;
        return new(from, length, choice, Owners);
    }
}

/// <summary>
/// Divides [0,1) into the intervals of a page's variants. First the rivals of each trade get theirs, by weight. Then each slot
/// lays its candidates' shares over these cuts, in an order turned by a hash of page and slot, and past the intervals of
/// rivals. Shares are exact as long as rivals leave room. Where they leave none, the slot's other candidates are shown, then
/// the next tier.
/// </summary>
internal static class PlanCuts
{
    // Weights are not exact: cuts nearer than this are one.
    private const double Sliver = 1e-9;

    public static IEnumerable<PlanCut> Divide(string page, IReadOnlyList<SlotCandidates> slots)
    {
        var cuts = TradeShare.Divide(page, slots).ToList();
        for (var slot = 0; slot < slots.Count; slot++)
        {
            cuts = Fill(cuts, slot, Turned(page, slots[slot]));
        }

        return Merged(cuts);
    }

    // Neighbours that show the same are one variant, and one interval.
    private static IEnumerable<PlanCut> Merged(List<PlanCut> cuts)
    {
        var last = cuts[0];
        foreach (var cut in cuts.Skip(1))
        {
            if (cut.Choice.Select(c => c?.Key).SequenceEqual(last.Choice.Select(c => c?.Key)))
            {
                last = last with { Length = last.Length + cut.Length };
                continue;
            }

            yield return last;
            last = cut;
        }

        yield return last;
    }

    private static Candidate[] Turned(string page, SlotCandidates slot)
    {
        var shown = slot.Candidates.Where(c => c.IsShown).DistinctBy(c => c.Key).ToArray();
        var first = shown.Length == 0 ? 0 : (int)(StableHash.Of($"{page}\n{slot.Slot}") % (ulong)shown.Length);
        return [.. shown[first..], .. shown[..first]];
    }

    private static List<PlanCut> Fill(List<PlanCut> cuts, int slot, Candidate[] candidates)
    {
        var free = cuts;
        List<PlanCut> filled = [];
        foreach (var tier in candidates.GroupBy(c => c.Tier).OrderBy(g => g.Key))
        {
            // Repeated until no more gets filled: where a rival keeps one candidate out, the others share the interval.
            for (var before = double.MaxValue; free.Count > 0 && free.Sum(c => c.Length) < before - Sliver;)
            {
                before = free.Sum(c => c.Length);
                free = Share(free, slot, [.. tier.Where(c => free.Exists(cut => Fits(c, cut)))], filled);
            }
        }

        return [.. filled.Concat(free).OrderBy(c => c.Start)];
    }

    /// <summary>Shares the free intervals out by weight; those with the least room choose first.</summary>
    /// <returns>What is still free.</returns>
    private static List<PlanCut> Share(List<PlanCut> free, int slot, Candidate[] candidates, List<PlanCut> filled)
    {
        var (room, total) = (free.Sum(c => c.Length), candidates.Sum(c => c.Weight));
        foreach (var candidate in candidates.OrderBy(c => Math.Round(free.Where(cut => Fits(c, cut)).Sum(cut => cut.Length), 9)))
        {
            free = Lay(free, slot, candidate, room * candidate.Weight / total, filled);
        }

        return free;
    }

    private static List<PlanCut> Lay(List<PlanCut> free, int slot, Candidate candidate, double share, List<PlanCut> filled)
    {
        List<PlanCut> left = [];
        foreach (var cut in free)
        {
            var taken = share <= Sliver || !Fits(candidate, cut) ? 0 : Math.Min(share, cut.Length);
            var rest = cut.Length - taken;
            // The last part takes the sliver along that sums of fractions leave.
            (taken, rest) = taken > 0 && rest <= Sliver ? (cut.Length, 0) : (taken, rest);
            share -= taken;
            if (taken > 0)
            {
                filled.Add(cut.Part(cut.Start, taken, slot, candidate));
            }

            if (rest > 0)
            {
                left.Add(cut with { Start = cut.Start + taken, Length = rest });
            }
        }

        return left;
    }

    private static bool Fits(Candidate candidate, PlanCut cut) =>
        !Array.Exists(cut.Choice, other => other?.Excludes(candidate) == true)
            && !Array.Exists(cut.Owners, share => share.KeepsOut(candidate));
}
