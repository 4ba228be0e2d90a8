namespace Blog.Transfer.Runs;

/// <summary>How an import is to be done.</summary>
public sealed record ImportOptions
{
    /// <summary>Says what would happen and stores nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Takes a changed file's text even where somebody has changed the article here since.</summary>
    public bool Overwrite { get; init; }

    /// <summary>The author of files that name none; else the blog's first author.</summary>
    public string? Author { get; init; }

    /// <summary>BCP 47 language of files that name none; else the site's.</summary>
    public string? Language { get; init; }

    /// <summary>The name under which the folder is remembered; its real path when not given.</summary>
    public string? Source { get; init; }
}
