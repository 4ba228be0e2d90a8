using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Blog.Core.Data;

/// <summary>
/// Bulk updates and deletes in one statement (ExecuteUpdate, ExecuteDelete), which bypass SaveChanges. They name the cache tags
/// of the pages that show the rows.
/// </summary>
public static class BulkChanges
{
    /// <summary>Updates the rows of a query; the commit evicts the cached pages with these tags.</summary>
    /// <param name="rows">Which rows.</param>
    /// <param name="db">The context that the query is of.</param>
    /// <param name="tags">Tags of all pages that show the rows; none where no reader sees what changes.</param>
    /// <param name="set">The new values.</param>
    /// <returns>How many rows were updated.</returns>
    public static async Task<int> UpdateAllAsync<TEntity>(
        this IQueryable<TEntity> rows, BlogDbContext db, IEnumerable<string> tags, Action<UpdateSettersBuilder<TEntity>> set,
        CancellationToken ct)
        where TEntity : class
    {
        db.Changes.Note(typeof(TEntity), tags);
        try
        {
            return await rows.ExecuteUpdateAsync(set, ct);
        }
        finally
        {
            db.PublishIfCommitted();
        }
    }

    /// <summary>Deletes the rows of a query; the commit evicts the cached pages with these tags.</summary>
    /// <returns>How many rows were deleted.</returns>
    public static async Task<int> DeleteAllAsync<TEntity>(
        this IQueryable<TEntity> rows, BlogDbContext db, IEnumerable<string> tags, CancellationToken ct)
        where TEntity : class
    {
        db.Changes.Note(typeof(TEntity), tags);
        try
        {
            return await rows.ExecuteDeleteAsync(ct);
        }
        finally
        {
            db.PublishIfCommitted();
        }
    }
}
