namespace Blog.Core.PageCache;

/// <summary>One thing that a slot may show.</summary>
/// <param name="Key">Opaque name, such as <c>ad:7</c>; also the tag under which its pages are evicted.</param>
/// <param name="Weight">Its share of the slot, relative to the other candidates of
/// its tier; nothing is shown of one that is not above zero.</param>
public sealed record Candidate(string Key, double Weight)
{
    /// <summary>Lower goes first: a slot shows the candidates of the lowest tier that has something to show.</summary>
    public int Tier { get; init; }

    /// <summary>
    /// Whether it is shown nowhere for now, such as at a reached cap; it keeps its weight for when it comes back.
    /// </summary>
    public bool IsResting { get; init; }

    /// <summary>The key under which its serves in this slot of this page are counted; empty for <see cref="Key"/>.</summary>
    public string CountedAs { get; init; } = "";

    /// <summary>Who it is for; see <see cref="Trade"/>.</summary>
    public string Owner { get; init; } = "";

    /// <summary>
    /// Candidates of one trade and different owners are rivals, which no variant shows together; empty has no rivals.
    /// </summary>
    public string Trade { get; init; } = "";

    /// <summary>Whether no variant shows it in two slots; the first of its slots has it.</summary>
    public bool IsOnce { get; init; }

    /// <summary>
    /// Of all candidates of this name a variant shows one, in one slot: those of one owner, say. They take turns, and so do the
    /// slots, by their weights (see <see cref="OnceShares"/>). Empty for none.
    /// </summary>
    public string Once { get; init; } = "";

    /// <summary>Whether no variant may show both: rivals, or what is to stand once.</summary>
    public bool Excludes(Candidate other) =>
        (IsOnce && Key == other.Key)
        || (Once.Length > 0 && Once == other.Once)
        || (Trade.Length > 0 && Trade == other.Trade && Owner != other.Owner);

    /// <summary>Whether it takes part in the rotation now.</summary>
    internal bool IsShown => !IsResting && double.IsFinite(Weight) && Weight > 0;
}

/// <summary>A slot of one page and what it may show, in a stable order.</summary>
/// <param name="Slot">Its name on the page.</param>
public sealed record SlotCandidates(string Slot, IReadOnlyList<Candidate> Candidates)
{
    /// <summary>The tag under which the page is evicted when somebody else becomes a candidate; empty for none.</summary>
    public string Tag { get; init; } = "";

    /// <summary>The key under which each serve of the slot is counted, whatever it shows; empty for none.</summary>
    public string CountedAs { get; init; } = "";
}

/// <summary>A module that offers candidates for slots, such as ads; asked once for each page that is composed anew.</summary>
public interface IRotation
{
    IEnumerable<SlotCandidates> CandidatesFor(PageSubject page);
}

/// <summary>
/// Event that changes candidates' weights on cached pages, such as by caps and pacing of ads. No page is evicted or composed
/// again for it.
/// </summary>
public sealed class RotationWeights
{
    /// <summary>A candidate's key and how it changes, on all pages with the very next serve.</summary>
    public event Action<string, Func<Candidate, Candidate>>? Changed;

    /// <param name="key">The candidate's.</param>
    /// <param name="weight">Relative to the other candidates of its slots; not above zero for none.</param>
    public void Set(string key, double weight) => Changed?.Invoke(key, c => c with { Weight = weight });

    /// <summary>Takes a candidate off all pages with the very next serve, or lets it back on them.</summary>
    public void Rest(string key, bool isResting) => Changed?.Invoke(key, c => c with { IsResting = isResting });
}
