using Blog.Core.Data;
using Blog.Core.Modules;
using Blog.Core.Settings;
using Blog.Migrations;
using Blog.SampleModule;
using Blog.SampleModule.Questions;
using Blog.Web.Modules;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Core.Modules;

/// <summary>A blog with one module more: the sample. Its table stands beside those of a migrated database.</summary>
public sealed class SampleBlog : BlogApp
{
    private static readonly Module Sample = new QuestionsModule();

    public SampleBlog() => With(services => services.AddModule(Sample)).WithOwner();

    /// <summary>Opens what the module has for readers; the program is started by it.</summary>
    public async Task<SampleBlog> Open()
    {
        var settings = Services.GetRequiredService<SettingsStore>();
        var open = settings.Get<QuestionSettings>() with { IsOpen = true };
        await Db(async db =>
        {
            await settings.SaveAsync(db, open, settings.VersionOf<QuestionSettings>());
            return 0;
        });
        return this;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        MakeTables(
            new SqliteConnectionStringBuilder { DataSource = Path.Combine(Folder, "blog.db"), Pooling = false }.ToString());
    }

    // A module of the product has a migration; what EF would make for this one is all of the script that names its tables.
    private static void MakeTables(string connection)
    {
        using var db = new SqliteBlogDbContext(
            new DbContextOptionsBuilder<SqliteBlogDbContext>().UseSqlite(connection)
                .ReplaceService<IModelCacheKeyFactory, ModuleModelKeys>().Options,
            [.. ModuleList.All.Append(Sample).Select(m => m.Tables).OfType<ModuleTables>()],
            TimeProvider.System,
            new ChangeFeed([]));
        var tables = db.Model.GetEntityTypes().Where(e => e.ClrType.Assembly == Sample.Assembly).Select(e => e.GetTableName()!);
        foreach (var statement in db.Database.GenerateCreateScript().Split(";\n")
            .Where(statement => tables.Any(table => statement.Contains($"\"{table}\""))))
        {
            db.Database.ExecuteSqlRaw(statement);
        }
    }
}
