using Blog.Transfer.Runs;

namespace Blog.Transfer.Planning;

/// <summary>The plan for one file of an import: its slug, and the row of an earlier import.</summary>
/// <param name="Path">Path inside the folder.</param>
/// <param name="TargetType"><c>article</c> or <c>page</c>.</param>
/// <param name="Requested">The slug that the file asks for.</param>
/// <param name="Slug">The slug that it has or gets.</param>
/// <param name="LinkSlug">The slug in links from other files. It stays the one of the first
/// import: after a rename, its redirect leads to the new slug.</param>
/// <param name="Known">What an earlier import remembers of it.</param>
/// <param name="Fate">The state of the imported article; <see cref="TargetFate.Here"/> for a new file, too.</param>
/// <param name="Warnings">Why the slug is not the requested one, or the id not the file's.</param>
internal sealed record PlannedFile(
    string Path, string TargetType, string Requested, string Slug, string LinkSlug, ImportedFile? Known, TargetFate Fate,
    IReadOnlyList<string> Warnings)
{
    /// <summary>The permanent id that a new article takes over from its file; null for one of its own.</summary>
    public string? PermanentId { get; init; }
}

/// <summary>The state of an imported article or page: present, in the bin, or deleted.</summary>
internal enum TargetFate
{
    Here,
    InBin,
    Deleted,
}
