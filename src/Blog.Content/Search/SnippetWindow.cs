namespace Blog.Content.Search;

/// <summary>Where a word of a query stands in a text.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">The character after it.</param>
/// <param name="Term">Which of the query's terms it is.</param>
internal readonly record struct FoundWord(int Start, int End, int Term);

/// <summary>
/// A sliding window over the matches of a text. It keeps the place where most of the query's terms stand close together.
/// </summary>
/// <param name="terms">How many terms the query has.</param>
/// <param name="span">So many characters are close.</param>
internal sealed class SnippetWindow(int terms, int span)
{
    private readonly int[] within = new int[terms];
    private int first;
    private int most;
    private int count;

    public List<FoundWord> Places { get; } = [];

    /// <summary>Where the best place begins.</summary>
    public int Start { get; private set; }

    /// <summary>Whether nothing better can come.</summary>
    public bool IsFull => most == terms;

    public void Add(FoundWord word)
    {
        Places.Add(word);
        count += within[word.Term]++ == 0 ? 1 : 0;
        while (Places[first].Start + span < word.End && first < Places.Count - 1)
        {
            count -= --within[Places[first++].Term] == 0 ? 1 : 0;
        }

        if (count > most)
        {
            (most, Start) = (count, Places[first].Start);
        }
    }
}
