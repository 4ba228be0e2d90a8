namespace Blog.Core.PageCache;

/// <summary>What a page is about, as a rotation needs it to choose its candidates.</summary>
/// <param name="Kind">What stands there: <c>article</c>, <c>home</c>, <c>category</c>, …; empty for anything else.</param>
/// <param name="Id">The thing's number; 0 without one.</param>
/// <param name="Tags">The page's tags so far.</param>
/// <param name="Language">BCP 47 language of the text; empty for the site's.</param>
/// <param name="Words">Words of its text.</param>
public sealed record PageSubject(string Kind, long Id, IReadOnlyCollection<string> Tags, string Language = "", int Words = 0)
{
    public static PageSubject Unknown { get; } = new("", 0, []);

    /// <summary>The category that it stands in, or that it lists; null for none.</summary>
    public long? CategoryId { get; init; }

    /// <summary>The tags that it has, or the one that it lists.</summary>
    public IReadOnlyList<long> TagIds { get; init; } = [];

    /// <summary>The places within its text where something may stand, in their order; looked for when somebody asks.</summary>
    public Func<IReadOnlyList<TextSpot>> Spots { get; init; } = () => [];

    /// <summary>Titles, keywords and text in plain words, made when somebody asks.</summary>
    public Func<string> Text { get; init; } = () => "";
}

/// <summary>A place within a text where something may stand that is not of it.</summary>
/// <param name="Number">From 0, in the order of the text.</param>
/// <param name="Section">How many sections have ended there; the words before the first heading are none.</param>
/// <param name="IsBreak">Whether the author asked for it there.</param>
/// <param name="WordsBefore">Words of the text before it.</param>
public sealed record TextSpot(int Number, int Section, bool IsBreak, int WordsBefore);
