using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace Blog.Benchmarks.Witness;

/// <summary>The data folder of the recorded blog: the example, with some things done in it, in one of its languages.</summary>
public sealed class RecordedBlog(string program) : IDisposable
{
    private const string Email = "owner@example.org";
    private const string Password = "a long and quiet word";

    /// <summary>Settings that make the owner of a fresh blog, who signs in by <see cref="SignInAsync"/>.</summary>
    public static IReadOnlyList<string> Owner { get; } =
        ["--Blog:Owner:Name=Ada Quillfeather", "--Blog:Owner:Email=" + Email, "--Blog:Owner:Password=" + Password];

    // Counts are stored late, and pages composed only when they are asked for: neither depends on how fast the machine is.
    private static readonly string[] Settings =
    [
        .. Owner,
        "--Counting:FlushSeconds=3600", "--Cache:WarmUp=0", "--Mail:Sender=log", "--Log:Format=none",
    ];

    private readonly string seeded = Machine.NewFolder();
    private readonly List<string> copies = [];

    /// <summary>Fills the first folder; the languages are copies of it.</summary>
    public async Task SowAsync()
    {
        await using (var blog = await ServeAsync(seeded))
        {
            using var reader = new Visitor(blog.Address);
            using var owner = await SignInAsync(blog.Address);
            await new Seeds(reader, owner, () => File.WriteAllText(Path.Combine(seeded, "a-minute-later"), "")).SowAsync();
            await RestAsync(seeded);
            await blog.StopAsync();
        }
    }

    /// <summary>A copy of the folder in which the site speaks a language and knows its own name.</summary>
    public string In(string language)
    {
        copies.Add(Machine.NewFolder());
        Machine.Copy(seeded, copies[^1]);
        using var db = Open(copies[^1]);
        using var read = new SqliteCommand("SELECT Json FROM Settings WHERE \"Key\" = 'site'", db);
        var site = JsonNode.Parse((string)read.ExecuteScalar()!)!;
        (site["Language"], site["BaseAddress"], site["ArticlesPerPage"]) = (language, Visitor.Address, 5);
        using var write = new SqliteCommand("UPDATE Settings SET Json = $json WHERE \"Key\" = 'site'", db);
        write.Parameters.AddWithValue("$json", site.ToJsonString());
        write.ExecuteNonQuery();
        // Of ads that rotate it is drawn by lot which comes first: one of the two rests, in German the other one.
        using var rest = new SqliteCommand("UPDATE Ads SET IsOn = 0 WHERE Id = $id", db);
        rest.Parameters.AddWithValue("$id", language == "de" ? 2 : 3);
        rest.ExecuteNonQuery();
        return copies[^1];
    }

    public async Task<BlogProgram> ServeAsync(string folder)
    {
        var blog = BlogProgram.Serve(program, folder, Settings);
        await blog.FirstPageAsync();
        return blog;
    }

    /// <summary>A blog as it comes: nothing written, and nobody its owner.</summary>
    public async Task<BlogProgram> ServeEmptyAsync()
    {
        copies.Add(Machine.NewFolder());
        var blog = BlogProgram.Serve(program, copies[^1], "--Example:Content=false", "--Cache:WarmUp=0", "--Log:Format=none");
        await blog.FirstPageAsync();
        return blog;
    }

    public static async Task<Visitor> SignInAsync(string address)
    {
        var owner = new Visitor(address);
        await Seeds.FillAsync(owner, "/sign-in", "/sign-in", ("Email", Email), ("Password", Password));
        return owner;
    }

    /// <summary>Waits until the background has drawn its pictures: no file of the folder has come or gone for a while.</summary>
    public static async Task RestAsync(string folder)
    {
        var (before, quiet) = ("", 0);
        for (var round = 0; quiet < 4 && round < 120; round++, await Task.Delay(500))
        {
            var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories);
            var now = string.Join('\n', files.Order(StringComparer.Ordinal));
            (before, quiet) = (now, now == before ? quiet + 1 : 0);
        }
    }

    public static SqliteConnection Open(string folder)
    {
        var db = new SqliteConnection($"Data Source={Path.Combine(folder, "blog.db")};Pooling=False");
        db.Open();
        return db;
    }

    public void Dispose() => copies.Append(seeded).ToList().ForEach(f => Directory.Delete(f, recursive: true));
}
