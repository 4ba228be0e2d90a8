using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Blog.Benchmarks.Scale;

/// <summary>
/// Asks two blogs for the same kinds of pages in turn, so that both meet the same noise, and prints what each cost.
/// </summary>
public sealed class ScaleComparison(ScaleSite small, ScaleSite large)
{
    private const int WarmUp = 20;
    private const int Times = 300;
    private const int Publications = 30;

    /// <summary>A page that is far too slow has shown it by then.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    public async Task PagesAsync(
        IReadOnlyList<(string Name, string Path)> smallPages, IReadOnlyList<(string Name, string Path)> largePages)
    {
        Console.WriteLine(
            $"{"page, uncached",-34}{"small p50",10}{"p99",8}{"KB",6}{"large p50",11}{"p99",8}{"KB",6}{"ratio p50",11}{"p99",6}");
        foreach (var ((name, path), (_, largePath)) in smallPages.Zip(largePages))
        {
            await CompareAsync(name, path, largePath);
        }
    }

    public async Task PublishingAsync(string smallFolder, string largeFolder)
    {
        var (a, b) = (Draft(smallFolder), Draft(largeFolder));
        var (left, right) = (new List<double>(), new List<double>());
        for (var i = 0; i < Publications; i++)
        {
            left.Add(await small.PublishAsync(a.Id, a.Slug));
            right.Add(await large.PublishAsync(b.Id, b.Slug));
        }

        Print("publish until visible", left.Skip(5), 0, right.Skip(5), 0);
    }

    private async Task CompareAsync(string name, string path, string largePath)
    {
        var (left, right) = (new List<double>(), new List<double>());
        var (smallBytes, largeBytes) = (0, 0);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < WarmUp + Times && (i < WarmUp + 5 || watch.Elapsed < Longest); i++)
        {
            var (a, b) = (await small.AskAsync(path), await large.AskAsync(largePath));
            if (!a.Exists || !b.Exists)
            {
                Console.WriteLine($"{name,-34}not there ({(a.Exists ? largePath : path)} answers 404)");
                return;
            }

            (smallBytes, largeBytes) = (a.Bytes, b.Bytes);
            left.Add(a.Milliseconds);
            right.Add(b.Milliseconds);
        }

        Print(name, left.Skip(WarmUp), smallBytes, right.Skip(WarmUp), largeBytes);
    }

    private static void Print(string name, IEnumerable<double> left, int leftBytes, IEnumerable<double> right, int rightBytes)
    {
        var (a, b) = (left.Order().ToList(), right.Order().ToList());
        Console.WriteLine(
            $"{name,-34}{At(a, 0.5),10:0.00}{At(a, 0.99),8:0.00}{leftBytes / 1024,6}"
                + $"{At(b, 0.5),11:0.00}{At(b, 0.99),8:0.00}{rightBytes / 1024,6}"
                + $"{At(b, 0.5) / At(a, 0.5),11:0.00}{At(b, 0.99) / At(a, 0.99),6:0.00}");
    }

    private static double At(List<double> sorted, double share) =>
        sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];

    private static (long Id, string Slug) Draft(string folder)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = ScaleDatabase.PathOf(folder),
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Id, Slug FROM Articles WHERE Status = 0 ORDER BY Id DESC LIMIT 1";
        using var reader = command.ExecuteReader();
        return reader.Read()
            ? (reader.GetInt64(0), reader.GetString(1))
            : throw new InvalidOperationException("There is no draft to publish.");
    }
}
