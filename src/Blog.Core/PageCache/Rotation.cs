namespace Blog.Core.PageCache;

/// <summary>One thing that a slot may show.</summary>
/// <param name="Key">Opaque name, such as <c>ad:7</c>; also the tag under which its pages are evicted and the key under which it is counted.</param>
/// <param name="Weight">Its share of the slot, relative to the other candidates; nothing is shown of one that is not above zero.</param>
public sealed record Candidate(string Key, double Weight);

/// <summary>A slot of one page and what it may show, in a stable order.</summary>
public sealed record SlotCandidates(string Slot, IReadOnlyList<Candidate> Candidates);

/// <summary>What a page is about, as a rotation needs it to choose its candidates.</summary>
/// <param name="Kind">What stands there: <c>article</c>, <c>home</c>, <c>category</c>, …; empty for anything else.</param>
/// <param name="Id">The thing's number; 0 without one.</param>
/// <param name="Tags">The page's tags so far.</param>
/// <param name="Language">BCP 47 language of the text; empty for the site's.</param>
/// <param name="Words">Words of its text.</param>
public sealed record PageSubject(string Kind, long Id, IReadOnlyCollection<string> Tags, string Language = "", int Words = 0)
{
    public static PageSubject Unknown { get; } = new("", 0, []);
}

/// <summary>A module that rotates what it shows; asked once for each page that is composed anew.</summary>
public interface IRotation
{
    IEnumerable<SlotCandidates> CandidatesFor(PageSubject page);
}

/// <summary>Tells the pages that are being served of changed weights, such as those of caps and pacing.</summary>
public sealed class RotationWeights
{
    /// <summary>A candidate's key and its new weight; zero takes it off all pages with the very next serve.</summary>
    public event Action<string, double>? Changed;

    /// <param name="key">The candidate's.</param>
    /// <param name="weight">Relative to the other candidates of its slots; not above zero for none.</param>
    public void Set(string key, double weight) => Changed?.Invoke(key, weight);
}
