namespace Blog.Transfer.Writing;

/// <summary>The kind of content that a file becomes: an article or a static page.</summary>
internal interface IImportTarget
{
    /// <summary>A hash of the editable fields of the stored article or page; null when it does not exist.</summary>
    Task<string?> StateAsync(long id, CancellationToken ct);

    /// <summary>Renders the file as a save would, and stores nothing.</summary>
    void Check(ImportWork work);

    /// <summary>Stores the file; <paramref name="alongside"/> runs in the same transaction.</summary>
    /// <returns>The id of what was stored.</returns>
    Task<long> SaveAsync(ImportWork work, Func<ImportedTarget, CancellationToken, Task> alongside, CancellationToken ct);
}

/// <summary>What has just been stored of a file.</summary>
internal sealed record ImportedTarget(string Type, long Id, string Slug, string State);
