using System.Data.Common;
using Blog.Ads.Campaigns;
using Blog.Ads.Slots;
using Blog.Core.Data;
using Blog.Core.Settings;
using Blog.Tests.Ads;
using Blog.Tests.Content;
using Blog.Transfer.Runs;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Core.Data;

public class WriteFailureTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_taken_value_is_told_with_the_index_or_key_that_holds_it(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Db(async db =>
        {
            db.AddRange(new Advertiser { Name = "Owl" }, new Setting { Key = "x", Json = "{}" }, FileOf("a.md"));
            return await db.SaveChangesAsync();
        });
        await blog.Db(async db =>
        {
            var name = await Fails(db, () => db.Add(new Advertiser { Name = "Owl" }));
            Assert.Equal(WriteFailure.UniqueViolation, db.FailureOf(name));
            Assert.True(db.IsTaken<Advertiser>(name, nameof(Advertiser.Name)));
            Assert.False(db.IsTaken<Advertiser>(name, nameof(Advertiser.Id)) || db.IsTaken<AdSlot>(name, nameof(AdSlot.Name)));
            var key = await Fails(db, () => db.Add(new Setting { Key = "x", Json = "[]" }));
            Assert.True(db.IsTaken<Setting>(key, nameof(Setting.Key)));
            var pair = await Fails(db, () => db.Add(FileOf("a.md")));
            Assert.True(db.IsTaken<ImportedFile>(pair, nameof(ImportedFile.Source), nameof(ImportedFile.Path)));
            Assert.False(db.IsTaken<ImportedFile>(pair, nameof(ImportedFile.Path)));
            return 0;
        });
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_broken_reference_is_told_whether_a_save_a_bulk_statement_or_the_commit_meets_it(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Campaign("Owl", [await blog.Slot("Top", SlotPlace.PageTop)]);
        await blog.Db(async db =>
        {
            var insert = await Fails(db, () => db.Add(new Ad { CampaignId = 999, Title = "Lost", Url = "https://example.org/" }));
            var delete = await Record.ExceptionAsync(() => db.Advertisers.DeleteAllAsync(db, [], default));
            var update = await Record.ExceptionAsync(
                () => db.Ads.UpdateAllAsync(db, [], set => set.SetProperty(a => a.CampaignId, 999), default));
            var commit = await FailsAtCommit(db, database);
            Assert.True(delete is DbException && update is DbException && commit is DbException);
            Assert.All(
                [insert, delete, update, commit], e => Assert.Equal(WriteFailure.ForeignKeyViolation, db.FailureOf(e!)));
            return 0;
        });
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_stale_version_is_told(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Db(async db =>
        {
            var owl = db.Add(new Advertiser { Name = "Owl" }).Entity;
            await db.SaveChangesAsync();
            Assert.Equal(
                WriteFailure.StaleVersion, db.FailureOf(await Fails(db, () => db.ExpectVersion(owl, 7))));
            return 0;
        });
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_nobody_can_explain_is_none_of_these(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Db(async db =>
        {
            var missing = await Fails(db, () => db.Add(new Advertiser { Name = null! }));
            var syntax = await Record.ExceptionAsync(() => db.Database.ExecuteSqlRawAsync("WRITE all"));
            Exception[] others =
                [missing, syntax!, await Refused(db, database), new IOException("Broken pipe"), new TimeoutException()];
            Assert.All(others, e => Assert.Equal(WriteFailure.Other, db.FailureOf(e)));
            return 0;
        });
    }

    [Fact]
    public async Task A_full_disk_is_told_of_the_database_and_of_a_file()
    {
        await using var blog = new BlogApp();
        await blog.Db(async db =>
        {
            await db.Database.OpenConnectionAsync();
            await db.Database.ExecuteSqlRawAsync("PRAGMA max_page_count = 1");
            var database = await Fails(db, () => db.AddRange(
                Enumerable.Range(0, 9_000).Select(i => new Advertiser { Name = $"{i}", Note = new string('x', 2_000) })));
            var file = Record.Exception(() => File.WriteAllText("/dev/full", "x"));
            Assert.All([database, file!], e => Assert.Equal(WriteFailure.DiskFull, db.FailureOf(e)));
            return 0;
        });
    }

    [PostgresFact]
    public async Task What_the_server_says_by_its_code_is_told()
    {
        await using var blog = new BlogApp().OnPostgres();
        await blog.Db(async db =>
        {
            Assert.Equal(WriteFailure.DiskFull, await Raised("disk_full"));
            Assert.Equal(WriteFailure.SerializationFailure, await Raised("serialization_failure"));
            Assert.Equal(WriteFailure.SerializationFailure, await Raised("deadlock_detected"));
            Assert.Equal(WriteFailure.Other, await Raised("admin_shutdown"));
            return 0;

            async Task<WriteFailure> Raised(string code)
            {
                var sql = $"DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '{code}'; END $$";
                return db.FailureOf((await Record.ExceptionAsync(() => db.Database.ExecuteSqlRawAsync(sql)))!);
            }
        });
    }

    private static ImportedFile FileOf(string path) => new()
    {
        Source = "folder",
        Path = path,
        FileHash = "",
        ContentHash = "",
        RequestedSlug = "",
        Slug = "",
        TargetType = "page",
        TargetId = 1,
        TargetState = "",
    };

    private static async Task<Exception> Fails(BlogDbContext db, Action change)
    {
        change();
        var error = await Record.ExceptionAsync(() => db.SaveChangesAsync());
        db.ChangeTracker.Clear();
        return error!;
    }

    private static async Task<Exception?> FailsAtCommit(BlogDbContext db, Database database)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlRawAsync(database == Database.Sqlite
            ? "PRAGMA defer_foreign_keys = ON"
            : """ALTER TABLE "Ads" ALTER CONSTRAINT "FK_Ads_Campaigns_CampaignId" DEFERRABLE INITIALLY DEFERRED""");
        await db.Ads.UpdateAllAsync(db, [], set => set.SetProperty(a => a.CampaignId, 999), default);
        return await Record.ExceptionAsync(() => transaction.CommitAsync());
    }

    // A database that may only be read: a mount turned read-only, a standby server.
    private static async Task<Exception> Refused(BlogDbContext db, Database database)
    {
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync(
            database == Database.Sqlite ? "PRAGMA query_only = ON" : "SET default_transaction_read_only = on");
        var error = await Fails(db, () => db.Add(new Advertiser { Name = "Owl" }));
        await db.Database.ExecuteSqlRawAsync(
            database == Database.Sqlite ? "PRAGMA query_only = OFF" : "SET default_transaction_read_only = off");
        return error;
    }
}
