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

    /// <summary>Whether a candidate may be shown beside what the interval's other slots show.</summary>
    public bool Takes(Candidate candidate) =>
        !Array.Exists(Choice, other => other?.Excludes(candidate) == true)
            && !Array.Exists(Owners, share => share.KeepsOut(candidate));
}

/// <summary>
/// Divides [0,1) into the intervals of a page's variants. First the rivals of each trade get theirs, by weight. Then each slot
/// lays its candidates' shares over these cuts, in an order turned by a hash of page and slot, and past the intervals of
/// rivals and of what stands once. Shares are exact as long as those leave room. Where they leave none, the slot's other
/// candidates are shown, then the next tier.
/// </summary>
internal static class PlanCuts
{
    // Weights are not exact: cuts nearer than this are one.
    private const double Sliver = 1e-9;

    public static IEnumerable<PlanCut> Divide(string page, IReadOnlyList<SlotCandidates> slots)
    {
        var cuts = TradeShare.Divide(page, slots).ToList();
        var once = OnceShares.Of(slots, cuts);
        for (var slot = 0; slot < slots.Count; slot++)
        {
            cuts = new SlotCuts(slot, once).Fill(cuts, Turned(page, slots[slot]));
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

    /// <summary>Lays the candidates of one slot over the cuts.</summary>
    private sealed class SlotCuts(int slot, OnceShares once)
    {
        private readonly List<PlanCut> filled = [];

        public List<PlanCut> Fill(List<PlanCut> cuts, Candidate[] candidates)
        {
            var free = cuts;
            foreach (var tier in candidates.GroupBy(c => c.Tier).OrderBy(g => g.Key))
            {
                // Repeated until no more gets filled: where a rival keeps one candidate out, the others share the interval.
                for (var before = double.MaxValue; free.Count > 0 && free.Sum(c => c.Length) < before - Sliver;)
                {
                    before = free.Sum(c => c.Length);
                    free = Share(free, [.. tier.Where(c => once.LeftOf(slot, c) > Sliver && free.Exists(cut => cut.Takes(c)))]);
                }
            }

            return [.. filled.Concat(free).OrderBy(c => c.Start)];
        }

        /// <summary>Shares the free intervals out by weight; those with the least room choose first.</summary>
        /// <returns>What is still free.</returns>
        private List<PlanCut> Share(List<PlanCut> free, Candidate[] candidates)
        {
            var (room, total) = (free.Sum(c => c.Length), candidates.Sum(c => c.Weight));
            var wanted = candidates
                .OrderBy(c => Math.Round(free.Where(cut => cut.Takes(c)).Sum(cut => cut.Length), 9))
                .Select(c => (Candidate: c, Share: Math.Min(room * c.Weight / total, once.LeftOf(slot, c))))
                .ToList();
            var (left, parts) = (free, new List<PlanCut>());
            var isExact = true;
            foreach (var (candidate, share) in wanted)
            {
                var can = Math.Min(share, free.Where(cut => cut.Takes(candidate)).Sum(cut => cut.Length));
                (left, var missing) = Lay(left, candidate, share, parts);
                isExact &= share - missing >= can - Sliver;
            }

            if (!isExact)
            {
                (left, parts) = Rearranged(free, wanted);
            }

            filled.AddRange(parts);
            foreach (var part in parts)
            {
                once.Take(slot, part.Choice[slot]!, part.Length);
            }

            return left;
        }

        /// <returns>What is still free, and how much the candidate did not get.</returns>
        private (List<PlanCut> Left, double Missing) Lay(
            List<PlanCut> free, Candidate candidate, double share, List<PlanCut> parts)
        {
            List<PlanCut> left = [];
            foreach (var cut in free)
            {
                var taken = share <= Sliver || !cut.Takes(candidate) ? 0 : Math.Min(share, cut.Length);
                var rest = cut.Length - taken;
                // The last part takes the sliver along that sums of fractions leave.
                (taken, rest) = taken > 0 && rest <= Sliver ? (cut.Length, 0) : (taken, rest);
                share -= taken;
                if (taken > 0)
                {
                    parts.Add(cut.Part(cut.Start, taken, slot, candidate));
                }

                if (rest > 0)
                {
                    left.Add(cut with { Start = cut.Start + taken, Length = rest });
                }
            }

            return (left, share);
        }

        // Who chose first has left too little to others where they fit: all choose anew, together.
        private (List<PlanCut> Left, List<PlanCut> Parts) Rearranged(
            List<PlanCut> free, List<(Candidate Candidate, double Share)> wanted)
        {
            var fits = new bool[wanted.Count, free.Count];
            for (var row = 0; row < wanted.Count; row++)
            {
                for (var column = 0; column < free.Count; column++)
                {
                    fits[row, column] = free[column].Takes(wanted[row].Candidate);
                }
            }

            var got = FairShares.Of(fits, [.. wanted.Select(w => w.Share)], [.. free.Select(cut => cut.Length)]);
            List<PlanCut> left = [], parts = [];
            for (var column = 0; column < free.Count; column++)
            {
                var rest = free[column];
                for (var row = 0; row < wanted.Count; row++)
                {
                    rest = Cut(rest, wanted[row].Candidate, got[row, column], parts);
                }

                left.AddRange(rest.Length > Sliver ? [rest] : []);
            }

            return (left, parts);
        }

        /// <returns>What is left of the interval.</returns>
        private PlanCut Cut(PlanCut rest, Candidate candidate, double share, List<PlanCut> parts)
        {
            var taken = rest.Length - share <= Sliver ? rest.Length : share;
            if (share <= Sliver || taken <= Sliver)
            {
                return rest;
            }

            parts.Add(rest.Part(rest.Start, taken, slot, candidate));
            return rest with { Start = rest.Start + taken, Length = rest.Length - taken };
        }
    }
}
