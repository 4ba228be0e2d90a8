using Blog.Content.Categories;
using Blog.Core.Data;
using Blog.Core.Settings;
using Blog.Web;
using Blog.Web.Data;
using Blog.Web.Data.Start;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Web.Data;

/// <summary>Preparing the database on a folder in each state that a person can leave it in.</summary>
public class DatabaseStartTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_first_start_writes_the_marker_and_the_second_keeps_it(Database database)
    {
        await using var blog = new BlogApp { MakesItsDatabase = true }.On(database);
        await Prepare(blog);
        var marker = await File.ReadAllTextAsync(FolderOf(blog).Marker);
        await Prepare(blog);
        Assert.Equal(marker, await File.ReadAllTextAsync(FolderOf(blog).Marker));
        Assert.StartsWith((await blog.Db(DatabaseId.ReadAsync)).ToString()!, marker);
    }

    [Fact]
    public async Task A_marker_without_its_database_is_an_error_and_makes_no_empty_blog()
    {
        await using var blog = await Started();
        File.Delete(FolderOf(blog).Database);
        await Refuses(blog, ExitCodes.Database, "is missing or empty");
        Assert.False(File.Exists(FolderOf(blog).Database));
        await File.WriteAllBytesAsync(FolderOf(blog).Database, []);
        await Refuses(blog, ExitCodes.Database, "is missing or empty");
    }

    [PostgresFact]
    public async Task A_marker_beside_an_empty_PostgreSQL_database_is_an_error()
    {
        await using var blog = new BlogApp { MakesItsDatabase = true }.OnPostgres();
        await Prepare(blog);
        TestPostgres.Empty(blog.Services.GetRequiredService<IConfiguration>()["Database:ConnectionString"]!);
        await Refuses(blog, ExitCodes.Database, "is missing or empty");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_marker_of_another_database_is_an_error(Database database)
    {
        await using var blog = new BlogApp { MakesItsDatabase = true }.On(database);
        await Prepare(blog);
        Marker.Write(FolderOf(blog), Guid.Parse("00000000-0000-0000-0000-000000000001"));
        await Refuses(blog, ExitCodes.Database, "do not belong together");
    }

    [Fact]
    public async Task A_database_put_back_without_marker_is_adopted()
    {
        await using var blog = await Started();
        File.Delete(FolderOf(blog).Marker);
        await Prepare(blog);
        Assert.Equal(await blog.Db(DatabaseId.ReadAsync), Marker.Read(FolderOf(blog)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_database_of_a_newer_program_is_refused(Database database)
    {
        await using var blog = new BlogApp { MakesItsDatabase = true }.On(database);
        await Prepare(blog);
        await blog.Db(db =>
            db.Database.ExecuteSqlRawAsync("""INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Future', '99.0.0')"""));
        await Refuses(blog, ExitCodes.NewerDatabase, "29990101000000_Future");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_database_of_an_earlier_alpha_is_refused_and_the_way_out_named(Database database)
    {
        await using var blog = new BlogApp { MakesItsDatabase = true }.On(database);
        await Prepare(blog);
        await blog.Db(db => db.Database.ExecuteSqlRawAsync(
            """UPDATE "__EFMigrationsHistory" SET "MigrationId" = '20261123054056_Initial'"""));
        await Refuses(blog, ExitCodes.NewerDatabase, "an earlier alpha version");
    }

    [Fact]
    public async Task A_first_start_that_was_killed_while_migrating_is_finished_by_the_next()
    {
        using var folder = new TestFolder();
        // What EF has committed when it is killed: its lock, with its row, and nothing of the migration's transaction.
        await Execute(folder["blog.db"], """
            CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 00:00:00');
            """);
        await using var blog = new BlogApp { Folder = folder.Path, KeepFolder = true, MakesItsDatabase = true };
        Assert.Equal("ready", (await blog.Visitor().Get("/health/ready")).Text);
        Assert.Equal(
            0,
            await blog.Db(db => db.Database.SqlQueryRaw<int>("SELECT count(*) AS Value FROM __EFMigrationsLock").SingleAsync()));
    }

    [Fact]
    public async Task A_row_left_in_the_migration_lock_of_a_finished_database_does_no_harm()
    {
        await using var blog = await Started();
        await Execute(FolderOf(blog).Database, """INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 00:00:00')""");
        await Prepare(blog);
        Assert.Equal("Tea", (await blog.Db(db => db.Set<Category>().SingleAsync())).Name);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused() =>
        await RefusesDamaged(file => file.Write("This is a shopping list, and a long one: "u8), "damaged");

    [Fact]
    public async Task A_database_that_was_cut_off_is_refused() =>
        await RefusesDamaged(file => file.SetLength(file.Length / 2), "it should be");

    [Fact]
    public async Task A_database_with_overwritten_pages_is_refused() => await RefusesDamaged(file =>
    {
        file.Position = 4096 * 2;
        file.Write(Enumerable.Repeat((byte)0x5A, 4096 * 8).ToArray());
    }, "damaged");

    [Fact]
    public async Task A_database_whose_schema_is_overwritten_is_refused_in_one_plain_sentence() => await RefusesDamaged(file =>
    {
        file.Position = 100;
        file.Write(Enumerable.Repeat((byte)0x5A, 200).ToArray());
    }, "malformed'. Restore a backup");

    [Theory]
    [InlineData("3.51.2", false)]
    [InlineData("3.8.11", false)]
    [InlineData("3.51.3", true)]
    [InlineData("3.53.0", true)]
    public void A_SQLite_that_can_damage_a_database_is_refused(string version, bool isSafe)
    {
        var refused = Record.Exception(() => SqliteFile.RequireSafeLibrary(version));
        Assert.Equal(isSafe, refused is null);
    }

    private static async Task Execute(string database, string sql)
    {
        await using var connection =
            new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task RefusesDamaged(Action<FileStream> damage, string words)
    {
        await using var blog = await Started();
        await blog.Db(db => db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)"));
        SqliteConnection.ClearAllPools();
        using (var file = new FileStream(FolderOf(blog).Database, FileMode.Open))
        {
            damage(file);
        }

        await Refuses(blog, ExitCodes.Database, words);
    }

    private static async Task<BlogApp> Started()
    {
        var blog = new BlogApp { MakesItsDatabase = true };
        await Prepare(blog);
        await blog.Db(db =>
        {
            db.Add(new Category { Name = "Tea", Slug = "tea" });
            return db.SaveChangesAsync();
        });
        SqliteConnection.ClearAllPools();
        return blog;
    }

    private static DataFolder FolderOf(BlogApp blog) => blog.Services.GetRequiredService<DataFolder>();

    private static async Task Prepare(BlogApp blog)
    {
        await using var scope = blog.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseStart>().PrepareAsync();
    }

    private static async Task Refuses(BlogApp blog, int exitCode, string words)
    {
        var refusal = await Assert.ThrowsAsync<StartupException>(() => Prepare(blog));
        Assert.Contains(words, refusal.Message);
        Assert.DoesNotContain('\n', refusal.Message);
        Assert.Equal(exitCode, refusal.ExitCode);
    }
}
