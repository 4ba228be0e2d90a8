using Blog.Core.Data;
using Blog.Core.Jobs;
using Blog.Migrations;
using Blog.Web.Data.Backup;
using Blog.Web.Data.Start;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Blog.Web.Data;

/// <summary>Puts the context of the configured provider into the program.</summary>
public static class DatabaseModule
{
    public static IServiceCollection AddDatabase(
        this IServiceCollection services, IConfiguration configuration, DataFolder folder)
    {
        services.AddSingleton(folder);
        services.AddSingleton<ChangeInterceptor>();
        services.AddSingleton<ServingLock>();
        services.AddJob<ExternalChangeWatcher>();
        services.AddScoped<DatabaseStart>();
        services.AddSingleton(DatabaseOptions.From(configuration));
        services.AddScoped<BackupWriter>();
        services.AddScoped<BackupRestorer>();
        if (DatabaseOptions.From(configuration).IsPostgres)
        {
            services.AddSingleton(WriterLock.None);
            // The options are the same for all requests: made once.
            services.AddDbContext<BlogDbContext, PostgresBlogDbContext>(
                (provider, options) => options.UseNpgsql(DatabaseOptions.From(configuration).ConnectionString)
                    .AddInterceptors(provider.GetRequiredService<ChangeInterceptor>())
                    .ReplaceService<IModelCacheKeyFactory, ModuleModelKeys>(),
                optionsLifetime: ServiceLifetime.Singleton);
        }
        else
        {
            services.AddSingleton(_ => WriterLock.OneAtATime());
            services.AddSingleton<SqlitePragmas>();
            services.AddSingleton<PreparedStatements>();
            services.AddDbContext<BlogDbContext, SqliteBlogDbContext>(
                (provider, options) => options.UseSqlite(SqliteConnectionString(folder)).AddInterceptors(
                    provider.GetRequiredService<SqlitePragmas>(),
                    provider.GetRequiredService<PreparedStatements>(),
                    provider.GetRequiredService<ChangeInterceptor>(),
                    new WriterTransactionInterceptor(),
                    new WriterCommandInterceptor(),
                    new WriterConnectionInterceptor()).ReplaceService<IModelCacheKeyFactory, ModuleModelKeys>(),
                optionsLifetime: ServiceLifetime.Singleton);
        }

        return services;
    }

    /// <summary>The connection string of the folder's database file.</summary>
    public static string SqliteConnectionString(DataFolder folder) =>
        new SqliteConnectionStringBuilder { DataSource = folder.Database, ForeignKeys = true, DefaultTimeout = 30 }.ToString();
}

/// <summary>Which database the blog keeps its data in.</summary>
/// <param name="Provider"><c>Sqlite</c> or <c>Postgres</c>.</param>
/// <param name="ConnectionString">For PostgreSQL; SQLite's file lies in the data folder.</param>
public sealed record DatabaseOptions(string Provider, string ConnectionString)
{
    public bool IsPostgres => Provider.Equals("Postgres", StringComparison.OrdinalIgnoreCase);

    public static DatabaseOptions From(IConfiguration configuration) =>
        new(
            configuration["Database:Provider"] is { Length: > 0 } provider ? provider : "Sqlite",
            configuration["Database:ConnectionString"] ?? "");
}
