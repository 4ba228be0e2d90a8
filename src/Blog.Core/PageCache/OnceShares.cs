namespace Blog.Core.PageCache;

/// <summary>
/// How much of each slot the candidates that stand once a page (<see cref="Candidate.Once"/>) may have: without it, the first
/// slot would show them always, and what they have in other slots never.
/// </summary>
/// <remarks>
/// Each candidate wants its weight's share of each of its slots. A page has room for one of them, so where those of one name want
/// more than that in all, each gets the same part of what it wants; the rest of the slots is for others.
/// </remarks>
internal sealed class OnceShares
{
    private const double Sliver = 1e-9;

    private readonly Dictionary<(int Slot, string Key), double> left = [];

    private OnceShares()
    {
    }

    /// <param name="slots">The page's.</param>
    /// <param name="cuts">The page as its trades divide it: a rival has room in its own intervals alone.</param>
    public static OnceShares Of(IReadOnlyList<SlotCandidates> slots, IReadOnlyList<PlanCut> cuts)
    {
        var shares = new OnceShares();
        var wanted = slots.SelectMany((slot, number) => Wanted(number, slot)).GroupBy(w => (w.Candidate.Once, w.Candidate.Tier));
        foreach (var group in wanted)
        {
            var room = cuts.Where(cut => group.Any(w => !Array.Exists(cut.Owners, owner => owner.KeepsOut(w.Candidate))))
                .Sum(cut => cut.Length);
            var all = group.Sum(w => w.Share);
            foreach (var want in group.Where(_ => all > room + Sliver))
            {
                shares.left[(want.Slot, want.Candidate.Key)] = want.Share * room / all;
            }
        }

        return shares;
    }

    /// <summary>What a candidate may still have of a slot, 0 to 1.</summary>
    public double LeftOf(int slot, Candidate candidate) => left.GetValueOrDefault((slot, candidate.Key), 1);

    /// <summary>It has got some.</summary>
    public void Take(int slot, Candidate candidate, double share)
    {
        if (left.TryGetValue((slot, candidate.Key), out var had))
        {
            left[(slot, candidate.Key)] = had - share;
        }
    }

    private static IEnumerable<(int Slot, Candidate Candidate, double Share)> Wanted(int number, SlotCandidates slot) =>
        slot.Candidates.Where(c => c.IsShown)
            .DistinctBy(c => c.Key)
            .GroupBy(c => c.Tier)
            .SelectMany(tier => tier.Where(c => c.Once.Length > 0).Select(c => (number, c, c.Weight / tier.Sum(x => x.Weight))));
}
