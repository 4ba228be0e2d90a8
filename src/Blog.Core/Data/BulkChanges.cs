using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Blog.Core.Data;

/// <summary>Updates or deletes many rows in one statement, which passes by SaveChanges, and says which pages show them.</summary>
public static class BulkChanges
{
    /// <summary>Updates the rows of a query; the pages with these tags are composed anew once that is committed.</summary>
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

    /// <summary>Deletes the rows of a query; the pages with these tags are composed anew once that is committed.</summary>
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
