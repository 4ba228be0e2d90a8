namespace Blog.Core.PageCache;

/// <summary>
/// The weighted rotation of one page: its variants, what each shows in the page's slots, and for which share of the serves.
/// Composing decides what a variant shows; serving decides which variant is due. Immutable.
/// </summary>
/// <remarks>
/// Each slot lays its candidates' weights on [0,1), in an order turned by a hash of page and slot. All cut points together
/// divide [0,1) into at most Σ(candidates − 1) + 1 intervals; each is a variant whose share is its length, so that every
/// candidate's share is exactly its weight's (see <see cref="PlanCuts"/> for rivals, which cost further cuts).
/// </remarks>
public sealed class PagePlan
{
    /// <summary>How many variants are in play at once; more are taken in turns, one group a minute.</summary>
    public const int MaxVariants = 12;

    /// <summary>
    /// Once a plan has given out more variant numbers than this, its next change numbers anew, so that numbers stay small.
    /// </summary>
    internal const int MaxNumbers = 1000;

    private readonly string page;
    private readonly IReadOnlyList<SlotCandidates> slots;
    private readonly VariantNumbers numbers;
    private readonly Interval[] intervals;
    private readonly Group[] groups;

    private PagePlan(string page, IReadOnlyList<SlotCandidates> slots, VariantNumbers numbers)
    {
        (this.page, this.slots, this.numbers) = (page, slots, numbers);
        intervals = [.. PlanCuts.Divide(page, slots)
            .Select(c => new Interval(c.Start, c.Length, numbers.Of([.. c.Choice.Select(shown => shown?.Key)])))];
        groups = [.. intervals.Chunk(MaxVariants).Select(part => new Group(part, part[0].Start, part.Sum(i => i.Length)))];
        Start = StableHash.Of(page);
    }

    /// <summary>The plan of a page that rotates nothing: one variant, number 0.</summary>
    public static PagePlan Still { get; } = new("", [], new([]));

    /// <summary>Where the page's sequence of points begins (see <see cref="GoldenSequence"/>).</summary>
    public ulong Start { get; }

    /// <summary>Intervals of [0,1), all groups together.</summary>
    public int Intervals => intervals.Length;

    /// <summary>Lays out a page's slots.</summary>
    /// <param name="page">The page's name; turns the slots.</param>
    /// <param name="slots">Slots of distinct names; candidates without weight,
    /// resting ones and repeated keys are passed over.</param>
    public static PagePlan Of(string page, IEnumerable<SlotCandidates> slots)
    {
        var all = slots.ToList();
        return all.Count == 0 ? Still : new(page, all, new([.. all.Select(s => s.Slot)]));
    }

    /// <summary>The variant that a point falls into.</summary>
    /// <param name="point">In [0,1), evenly distributed over the serves.</param>
    /// <param name="minute">Minutes since any fixed moment; chooses the group
    /// when there are more than <see cref="MaxVariants"/>.</param>
    public int VariantAt(double point, long minute)
    {
        var group = GroupAt(minute);
        var at = group.Start + (point * group.Length);
        foreach (var interval in group.Intervals)
        {
            if (at < interval.Start + interval.Length)
            {
                return interval.Variant;
            }
        }

        return group.Intervals[^1].Variant;
    }

    /// <summary>Whether a variant is in play in this minute; one that is not may show what must not be shown any more.</summary>
    public bool IsInPlay(int variant, long minute) => Array.Exists(GroupAt(minute).Intervals, i => i.Variant == variant);

    /// <summary>The share of the serves that a variant gets while all groups take their turns, 0 to 1.</summary>
    public double ShareOf(int variant) => intervals.Where(i => i.Variant == variant).Sum(i => i.Length);

    /// <summary>The key that a variant shows in a slot; null for nothing.</summary>
    public string? ChoiceOf(int variant, string slot) => numbers.ChoiceOf(variant, slot);

    /// <summary>All keys that a serve of a variant counts for: those of its slots, and of what it shows in them.</summary>
    public IEnumerable<string> KeysOf(int variant) =>
        slots.SelectMany(s => new[] { s.CountedAs, CountedKey(s, ChoiceOf(variant, s.Slot)) })
            .OfType<string>()
            .Where(k => k.Length > 0)
            .Distinct();

    /// <summary>
    /// The tags under which a page of this plan is evicted: its slots' and all their candidates', shown or not.
    /// </summary>
    public IEnumerable<string> Tags =>
        slots.Select(s => s.Tag)
            .Where(t => t.Length > 0)
            .Concat(slots.SelectMany(s => s.Candidates).Select(c => c.Key))
            .Distinct();

    /// <summary>Whether any slot may show something.</summary>
    public bool HasCandidates => slots.Any(s => s.Candidates.Count > 0);

    /// <summary>
    /// The plan with another weight for one candidate; a variant that shows the same as before keeps its number.
    /// </summary>
    public PagePlan With(string key, double weight) => With(key, c => c with { Weight = weight });

    /// <summary>The plan with one candidate changed; a variant that shows the same as before keeps its number.</summary>
    public PagePlan With(string key, Func<Candidate, Candidate> change)
    {
        var changed = slots.Select(s => s with { Candidates = [.. s.Candidates.Select(c => c.Key == key ? change(c) : c)] });
        return new(page, [.. changed], numbers.Count > MaxNumbers ? numbers.Anew() : numbers);
    }

    /// <summary>Whether both plans mean the same variant by the same number.</summary>
    public bool NumbersAs(PagePlan other) => numbers.Agrees(other.numbers);

    private static string? CountedKey(SlotCandidates slot, string? key) =>
        slot.Candidates.FirstOrDefault(c => c.Key == key) is { CountedAs.Length: > 0 } candidate ? candidate.CountedAs : key;

    private Group GroupAt(long minute)
    {
        if (groups.Length == 1)
        {
            return groups[0];
        }

        var point = GoldenSequence.Point(minute, ~Start);
        return Array.Find(groups, g => point < g.Start + g.Length) ?? groups[^1];
    }

    private readonly record struct Interval(double Start, double Length, int Variant);

    private sealed record Group(Interval[] Intervals, double Start, double Length);
}
