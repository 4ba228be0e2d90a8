using Blog.Core.Admin;

namespace Blog.Content.Taxonomy.Admin;

/// <summary>The list of categories or tags.</summary>
/// <param name="Words">Which of the two.</param>
/// <param name="Query">The text that the list is filtered by.</param>
public sealed record TermListPage(TermWords Words, IReadOnlyList<TermRow> Rows, string Query, string? Before, string? After);

/// <summary>One line of the list.</summary>
public sealed record TermRow(long Id, string Name, string Slug, TermCount Count);

/// <summary>The form of one category or tag.</summary>
/// <param name="Id">0 for a new one.</param>
public sealed record TermEditPage(TermWords Words, long Id, TermForm Form)
{
    /// <summary>The address it has now; empty for a new one.</summary>
    public string Slug { get; init; } = "";

    /// <summary>The other one that has the requested address, when that is what is wrong.</summary>
    public TermTakenException? Taken { get; init; }

    public Conflict? Conflict { get; init; }
}

/// <summary>The question before a category or tag is deleted.</summary>
public sealed record TermDeletePage(TermWords Words, TermRow Term, long Version);

/// <summary>The choice of another one to merge into, and then the question whether to do it.</summary>
/// <param name="Typed">The name that was typed; empty at first.</param>
/// <param name="Into">The other one; null until it is found.</param>
/// <param name="Nearest">Names to pick from.</param>
public sealed record TermMergePage(
    TermWords Words, TermRow Term, long Version, string Typed, TermRow? Into, IReadOnlyList<string> Nearest);
