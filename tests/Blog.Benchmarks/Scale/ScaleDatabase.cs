using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Blog.Benchmarks.Scale;

/// <summary>Makes a data folder whose database the program itself has laid out, and fills it by plain SQL.</summary>
public static class ScaleDatabase
{
    // For the load only: nothing is lost when it fails, it is made anew.
    private const string LoadPragmas =
        "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA foreign_keys=OFF; PRAGMA cache_size=-262144;";

    /// <summary>Fills the folder, unless it holds a database already.</summary>
    public static async Task EnsureAsync(string program, string folder, ScaleSize size, TextPool texts)
    {
        if (File.Exists(PathOf(folder)))
        {
            Console.WriteLine($"{folder} holds a database already; it is taken as it is.");
            return;
        }

        Directory.CreateDirectory(folder);
        await BlogProgram.RunVerbAsync(program, folder, "migrate");
        var watch = Stopwatch.StartNew();
        Fill(PathOf(folder), size, texts);
        Console.WriteLine($"{size.Articles:N0} articles, {size.Categories:N0} categories, {size.Tags:N0} tags: "
            + $"written in {watch.Elapsed.TotalSeconds:0.0} s, "
            + $"{new FileInfo(PathOf(folder)).Length / 1048576:N0} MB");
        var (seconds, _, line) = await BlogProgram.RunVerbAsync(program, folder, "search", "rebuild");
        Console.WriteLine($"{line} Made in {seconds:0.0} s; with it {new FileInfo(PathOf(folder)).Length / 1048576:N0} MB");
    }

    public static string PathOf(string folder) => Path.Combine(folder, "blog.db");

    private static void Fill(string path, ScaleSize size, TextPool texts)
    {
        using var connection =
            new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        using (var pragmas = connection.CreateCommand())
        {
            pragmas.CommandText = LoadPragmas;
            pragmas.ExecuteNonQuery();
        }

        // Whole seconds, as far as a person's clock goes.
        var now = DateTime.UtcNow;
        now = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        using var transaction = connection.BeginTransaction();
        ScaleTerms.Write(connection, transaction, size, now);
        new ScaleArticles(size, texts, now).Write(connection, transaction);
        Relate(connection, transaction);
        transaction.Commit();
    }

    // As if each had been published by the program: nothing is left to be found in the background while pages are measured.
    private static void Relate(SqliteConnection connection, SqliteTransaction transaction)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = """
            INSERT INTO "ArticleNeighbours" ("ArticleId", "OlderId", "NewerId", "RelatedId", "RelatedScore", "IsStale")
            SELECT "Id", LAG("Id") OVER "Line", LEAD("Id") OVER "Line", LAG("Id", 7) OVER "Line", 1, 0
            FROM "Articles" WHERE "Status" = 2 WINDOW "Line" AS (ORDER BY "PublishedAt", "Id")
            """;
        command.ExecuteNonQuery();
    }
}
