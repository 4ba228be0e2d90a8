namespace Blog.Transfer.Runs;

/// <summary>What became of one file.</summary>
public enum ImportResult
{
    Created,
    Updated,
    Unchanged,
    Skipped,
    Failed,
}

/// <summary>One file's part of the import report.</summary>
/// <param name="Path">Path inside the folder.</param>
/// <param name="Result">What was done, or in a dry run would be.</param>
/// <param name="Slug">Where it is read, without leading slash; null when nowhere.</param>
/// <param name="Reason">Why it was skipped or failed, in words.</param>
/// <param name="Warnings">What was taken only in part.</param>
public sealed record ImportOutcome(
    string Path, ImportResult Result, string? Slug, string? Reason, IReadOnlyList<string> Warnings);
