using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Core.Settings;

/// <summary>
/// The identity of this database, drawn by lot at its first start; the marker file in the data folder must hold the same one. No
/// reader is shown the id, so it is also the blog's own salt for what strangers must not compute.
/// </summary>
public sealed record DatabaseId : ISettings
{
    public static string Key => "database";

    public Guid Id { get; init; }

    /// <summary>UTC; when it was drawn, which is when the blog began.</summary>
    public DateTime Since { get; init; }

    /// <summary>The stored id, null while there is none.</summary>
    public static async Task<Guid?> ReadAsync(BlogDbContext db) =>
        await db.Set<Setting>().AsNoTracking().SingleOrDefaultAsync(s => s.Key == Key) is { } row
            ? System.Text.Json.JsonSerializer.Deserialize<DatabaseId>(row.Json)?.Id
            : null;

    /// <summary>The stored id; a new one, stored now, for a database that has none.</summary>
    public static async Task<Guid> EnsureAsync(BlogDbContext db, DateTime now)
    {
        if (await ReadAsync(db) is { } known)
        {
            return known;
        }

        var made = new DatabaseId { Id = Guid.NewGuid(), Since = now };
        db.Add(new Setting { Key = Key, Json = System.Text.Json.JsonSerializer.Serialize(made) });
        await db.SaveChangesAsync();
        return made.Id;
    }
}
