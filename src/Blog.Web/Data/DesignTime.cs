using Blog.Core.Data;
using Blog.Migrations;
using Blog.Web.Modules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Blog.Web.Data;

/// <summary>Makes the SQLite context for <c>dotnet ef</c> and for the drift test; no database is opened.</summary>
public sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteBlogDbContext>
{
    public SqliteBlogDbContext CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<SqliteBlogDbContext>().UseSqlite("Data Source=design-time.db").Options,
            DesignTime.Models,
            TimeProvider.System,
            new ChangeFeed([]));
}

/// <summary>Makes the PostgreSQL context for <c>dotnet ef</c> and for the drift test; no server is asked.</summary>
public sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresBlogDbContext>
{
    public PostgresBlogDbContext CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<PostgresBlogDbContext>().UseNpgsql("Host=design-time").Options,
            DesignTime.Models,
            TimeProvider.System,
            new ChangeFeed([]));
}

/// <summary>The modules' tables at design time.</summary>
internal static class DesignTime
{
    public static IReadOnlyList<IModelContributor> Models { get; } =
        [.. ModuleList.All.Select(m => m.Tables).OfType<ModuleTables>()];
}
