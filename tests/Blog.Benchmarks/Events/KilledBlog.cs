using Blog.Benchmarks.Witness;
using Microsoft.Data.Sqlite;

namespace Blog.Benchmarks.Events;

/// <summary>A blog with two recording handlers, which is killed and started again.</summary>
internal sealed class KilledBlog(string folder) : IAsyncDisposable
{
    private const string Email = "owner@example.org";
    private const string Password = "a long and quiet word";

    private static readonly string[] Settings =
    [
        "--Blog:Owner:Name=Ada Quillfeather", "--Blog:Owner:Email=" + Email, "--Blog:Owner:Password=" + Password,
        "--Blog:SignIn:AttemptsPerMinute=10000", "--Example:Content=false", "--Cache:WarmUp=0", "--Jobs:StartSeconds=0",
        "--Share:Pictures=false",
        "--Log:Format=none", "--Events:LeaseSeconds=2",
    ];

    private BlogProgram? program;
    private Visitor? owner;

    public BlogProgram Program => program!;

    public int Starts { get; private set; }

    public async Task StartAsync()
    {
        Starts++;
        program = BlogProgram.Serve(typeof(KilledBlog).Assembly.Location, folder, Settings);
        await program.FirstPageAsync();
        owner = new Visitor(program.Address);
        await Seeds.FillAsync(owner, "/sign-in", "/sign-in", ("Email", Email), ("Password", Password));
    }

    /// <summary>Publishes a text in a state; one that readers see is taken back first.</summary>
    public async Task PublishAsync(string text, int state)
    {
        var (id, isPublished) = Find(text);
        var form = id == 0 ? "/admin/articles/new" : $"/admin/articles/{id}";
        if (isPublished)
        {
            await Seeds.FillAsync(owner!, form, form, ("Then", "unpublish"));
        }

        await Seeds.FillAsync(
            owner!, form, form, ("Title", $"{text} state {state}"), ("Slug", text.Replace(' ', '-')), ("Body", "Words."),
            ("Then", "publish"));
    }

    /// <summary>Ends it at once, in the midst of whatever it does.</summary>
    public async Task KillAsync()
    {
        await program!.DisposeAsync();
        owner!.Dispose();
    }

    /// <summary>Each text by its number, as the last event of it must say.</summary>
    public Dictionary<long, string> States()
    {
        using var db = RecordedBlog.Open(folder);
        using var read = new SqliteCommand("SELECT Id, Status, Title FROM Articles", db);
        using var rows = read.ExecuteReader();
        var found = new Dictionary<long, string>();
        while (rows.Read())
        {
            found[rows.GetInt64(0)] = $"{(rows.GetInt32(1) == 2 ? "Published" : "Withdrawn")} {rows.GetString(2)}";
        }

        return found;
    }

    public long Undelivered()
    {
        using var db = RecordedBlog.Open(folder);
        using var read = new SqliteCommand("SELECT count(*) FROM UndeliveredEvents", db);
        return (long)read.ExecuteScalar()!;
    }

    /// <summary>Writes events of as many texts for one handler, as an import leaves them.</summary>
    public void Flood(int events)
    {
        using var db = RecordedBlog.Open(folder);
        using var write = new SqliteCommand(
            """
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $events)
            INSERT INTO UndeliveredEvents
                (Handler, Kind, TextKind, TextId, Path, FormerPath, Title, Language, Changed, Cause, Run, At, DueAt, Failures,
                Error)
            SELECT 'figures-steady', 0, 'article', 1000000 + i, '/text-' || i, '', 'Text number ' || i, 'en', '', 2, 'import',
                '2026-01-01 00:00:00', '2026-01-01 00:00:00', 0, '' FROM n
            """, db);
        write.Parameters.AddWithValue("$events", events);
        write.ExecuteNonQuery();
    }

    public async ValueTask DisposeAsync()
    {
        if (program is not null)
        {
            await KillAsync();
        }
    }

    private (long Id, bool IsPublished) Find(string text)
    {
        using var db = RecordedBlog.Open(folder);
        using var read = new SqliteCommand("SELECT Id, Status FROM Articles WHERE Title LIKE $title", db);
        read.Parameters.AddWithValue("$title", $"{text} state %");
        using var rows = read.ExecuteReader();
        return rows.Read() ? (rows.GetInt64(0), rows.GetInt32(1) == 2) : (0, false);
    }
}
