using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Blog.Tests;

/// <summary>
/// Records the queries that Entity Framework sends to the SQLite file of
/// one data folder, and tells how SQLite would go about each.
/// </summary>
public sealed class PlanRecorder : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string folder;
    private readonly List<IDisposable> subscriptions = [];
    private readonly ConcurrentQueue<Query> queries = new();

    public PlanRecorder(string folder)
    {
        this.folder = folder;
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>Each query since the last call with the steps of its plan, as EXPLAIN QUERY PLAN names them.</summary>
    public IReadOnlyList<(string Sql, IReadOnlyList<string> Steps)> Take()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "blog.db")}");
        connection.Open();
        var plans = new List<(string, IReadOnlyList<string>)>();
        while (queries.TryDequeue(out var query))
        {
            plans.Add((query.Sql, Explain(connection, query)));
        }

        return plans;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
        {
            subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuting.Name
            && value.Value is CommandEventData data and not CommandEndEventData
            && data.Command.Connection?.DataSource.StartsWith(folder, StringComparison.Ordinal) == true
            && data.Command.CommandText.Contains("SELECT", StringComparison.Ordinal))
        {
            queries.Enqueue(new(
                data.Command.CommandText,
                [.. data.Command.Parameters.Cast<SqliteParameter>().Select(p => (p.ParameterName, p.Value))]));
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => subscriptions.ForEach(s => s.Dispose());

    private static List<string> Explain(SqliteConnection connection, Query query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + query.Sql;
        command.Parameters.AddRange(query.Parameters.Select(p => new SqliteParameter(p.Name, p.Value ?? DBNull.Value)));
        using var reader = command.ExecuteReader();
        var steps = new List<string>();
        while (reader.Read())
        {
            steps.Add(reader.GetString(3));
        }

        return steps;
    }

    private sealed record Query(string Sql, IReadOnlyList<(string Name, object? Value)> Parameters);
}
