using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Blog.Tests;

/// <summary>Counts the commands that Entity Framework sends to the database in one data folder.</summary>
public sealed class QueryCounter : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string folder;
    private readonly List<IDisposable> subscriptions = [];
    private readonly ConcurrentQueue<string> commands = new();

    public QueryCounter(string folder)
    {
        this.folder = folder;
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public int Count => commands.Count;

    /// <summary>The SQL of each command, in order.</summary>
    public IReadOnlyCollection<string> Commands => commands;

    /// <summary>The count once the jobs that a commit has woken ask nothing more.</summary>
    public async Task<int> Settled()
    {
        var still = 0;
        while (still < 5)
        {
            var seen = Count;
            await Task.Delay(50);
            still = seen == Count ? still + 1 : 0;
        }

        return Count;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory)
        {
            subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandEventData data and not CommandEndEventData
            && data.Command.Connection?.DataSource.StartsWith(folder, StringComparison.Ordinal) == true
            && value.Key == RelationalEventId.CommandExecuting.Name)
        {
            commands.Enqueue(data.Command.CommandText);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => subscriptions.ForEach(s => s.Dispose());

    private const string DbLoggerCategory = "Microsoft.EntityFrameworkCore";
}
