using Blog.Web.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests;

/// <summary>
/// An empty SQLite database with this program's schema, migrated once a run and copied for each blog. It has neither an id
/// nor a marker yet, so a blog that starts on a copy still does all else that a first start does.
/// </summary>
internal static class MigratedFile
{
    private static readonly Lazy<byte[]> Content = new(Make);

    /// <summary>Puts a copy into an empty data folder; one with anything in it is left as it is.</summary>
    public static void CopyTo(string folder)
    {
        if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            File.WriteAllBytes(Path.Combine(folder, "blog.db"), Content.Value);
        }
    }

    private static byte[] Make()
    {
        using var folder = new TestFolder();
        var connection = new SqliteConnectionStringBuilder { DataSource = folder["blog.db"], Pooling = false }.ToString();
        using (var db = new SqliteDesignTime().CreateDbContext([]))
        {
            db.Database.SetConnectionString(connection);
            db.Database.Migrate();
        }

        return File.ReadAllBytes(folder["blog.db"]);
    }
}
