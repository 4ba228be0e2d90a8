using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Blog.Tests.Web.Operation;

public class HealthTests(SharedBlog shared) : IClassFixture<SharedBlog>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_running_blog_is_alive_and_ready(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var visitor = blog.Visitor();
        Assert.Equal("alive", (await visitor.Get("/health/live")).Text);
        var ready = await visitor.Get("/health/ready");
        Assert.Equal((HttpStatusCode.OK, "ready"), (ready.Status, ready.Text));
        Assert.True(ready.Response.Headers.CacheControl?.NoStore);
    }

    [Theory]
    [InlineData("GET", HttpStatusCode.OK)]
    [InlineData("HEAD", HttpStatusCode.OK)]
    [InlineData("POST", HttpStatusCode.MethodNotAllowed)]
    [InlineData("PUT", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", HttpStatusCode.MethodNotAllowed)]
    [InlineData("TRACE", HttpStatusCode.MethodNotAllowed)]
    public async Task Health_is_only_read(string method, HttpStatusCode status)
    {
        foreach (var address in (string[])["/health/live", "/health/ready"])
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), address);
            using var answer = await shared.Visitor().Client.SendAsync(request);
            Assert.Equal(status, answer.StatusCode);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_blog_without_its_schema_is_alive_but_not_ready(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Db(db => db.Database.ExecuteSqlRawAsync("""DELETE FROM "__EFMigrationsHistory" """));
        var ready = await blog.Visitor().Get("/health/ready");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "not ready: database"), (ready.Status, ready.Text));
        Assert.Equal(HttpStatusCode.OK, (await blog.Visitor().Get("/health/live")).Status);
    }

    [Theory, OnPostgres]
    public async Task A_database_that_is_away_leaves_one_line_for_each_time_that_somebody_asks(Database database)
    {
        await using var blog = new BlogApp().On(database);
        Assert.Equal(HttpStatusCode.OK, (await blog.Visitor().Get("/health/ready")).Status);
        var own = new NpgsqlConnectionStringBuilder(
            blog.Services.GetRequiredService<IConfiguration>()["Database:ConnectionString"]);
        await using (var server = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(own.ConnectionString) { Database = "postgres" }.ConnectionString))
        {
            await server.OpenAsync();
            await using var away = new NpgsqlCommand(
                $"ALTER DATABASE {own.Database} ALLOW_CONNECTIONS false;"
                    + $" SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{own.Database}'", server);
            await away.ExecuteNonQueryAsync();
        }

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal("not ready: database", (await blog.Visitor().Get("/health/ready")).Text);
        }

        var lines = blog.LogLines();
        var told = lines.Select((line, at) => (line, at)).Where(l => l.line.Contains("Health check database")).ToList();
        Assert.Equal(3, told.Count);
        Assert.All(told, l => Assert.True(
            l.at + 1 == lines.Count || char.IsDigit(lines[l.at + 1][0]), $"{l.line}: {lines.ElementAtOrDefault(l.at + 1)}"));
    }

    [Fact]
    public async Task A_blog_whose_data_folder_is_gone_is_not_ready()
    {
        await using var blog = new BlogApp();
        _ = blog.Services;
        Directory.Move(blog.Folder, blog.Folder + ".moved");
        var gone = await blog.Visitor().Get("/health/ready");
        // As a job or the log does.
        Directory.CreateDirectory(blog.Folder);
        var empty = await blog.Visitor().Get("/health/ready");
        Directory.Delete(blog.Folder + ".moved", recursive: true);
        Assert.Equal([HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable], [gone.Status, empty.Status]);
        Assert.All([gone, empty], ready => Assert.Matches("^not ready: .*data folder", ready.Text));
    }
}
