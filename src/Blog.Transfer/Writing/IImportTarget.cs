namespace Blog.Transfer.Writing;

/// <summary>Turns a file into a thing of the blog: an article or a static page.</summary>
internal interface IImportTarget
{
    /// <summary>Hash of what a person can change of the stored thing; null when it is not there.</summary>
    Task<string?> StateAsync(long id, CancellationToken ct);

    /// <summary>Renders the file as a save would, and stores nothing.</summary>
    void Check(ImportWork work);

    /// <summary>Stores the file; <paramref name="alongside"/> runs in the same transaction.</summary>
    /// <returns>The id of what was stored.</returns>
    Task<long> SaveAsync(ImportWork work, Func<ImportedTarget, CancellationToken, Task> alongside, CancellationToken ct);
}

/// <summary>What has just been stored of a file.</summary>
internal sealed record ImportedTarget(string Type, long Id, string Slug, string State);
