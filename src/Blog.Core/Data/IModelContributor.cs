using Microsoft.EntityFrameworkCore;

namespace Blog.Core.Data;

/// <summary>
/// What a module or a feature of it adds to the one EF model: its tables, or invariants of their rows, kept with each save.
/// </summary>
public interface IModelContributor
{
    void Contribute(ModelBuilder builder)
    {
    }

    /// <summary>
    /// Just before a save: brings tracked rows up to date that follow from others. What it changes is saved along.
    /// </summary>
    Task BeforeSaveAsync(BlogDbContext db, CancellationToken ct) => Task.CompletedTask;

    /// <summary>Just before a save: what is to be written right after it, in the same transaction; null for nothing.</summary>
    Func<CancellationToken, Task>? AlongWithSave(BlogDbContext db) => null;
}
