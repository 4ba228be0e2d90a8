using Blog.Core.Settings;
using Blog.Support.Donations.Ways;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Support.Donations;

public sealed class CarriedOverTests : IAsyncLifetime
{
    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Theory, OnSqlite, OnPostgres]
    public async Task The_bars_one_IBAN_of_an_older_version_becomes_the_first_way(Database database)
    {
        blog.On(database);
        var ways = await blog.Db(async db =>
        {
            var migrator = db.GetService<IMigrator>();
            var before = db.Database.GetMigrations().Single(m => m.EndsWith("_SearchIndex", StringComparison.Ordinal));
            await migrator.MigrateAsync(before);
            var json = $$"""{"Text":"Give: {iban}","Iban":"{{Giving.Iban}}","Minimum":"$10"}""";
            await db.Database.ExecuteSqlAsync(
                $"""INSERT INTO "Settings" ("Key", "Json", "Version") VALUES ('donations', {json}, 1)""");
            await migrator.MigrateAsync();
            return await db.Set<GivingWay>().AsNoTracking().ToListAsync();
        });
        blog.Services.GetRequiredService<SettingsStore>().Reload();
        var way = Assert.Single(ways);
        Assert.Equal((WayKind.Bank, Giving.Iban, true), (way.Kind, way.Address, way.IsShown));
        Assert.StartsWith(
            $"Give: {Giving.Iban}",
            (await blog.Visitor().Get("/")).One(".donation-bar p")!.TextContent,
            StringComparison.Ordinal);
    }
}
