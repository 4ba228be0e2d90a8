using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Web.Data;

public class SqlitePragmaTests
{
    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("busy_timeout", "5000")]
    [InlineData("foreign_keys", "1")]
    [InlineData("trusted_schema", "0")]
    public async Task Every_connection_is_safe(string pragma, string expected)
    {
        await using var blog = new BlogApp { MakesItsDatabase = true };
        await using var first = blog.Services.CreateAsyncScope();
        await using var second = blog.Services.CreateAsyncScope();
        // The first stays open, so the second gets a connection of its own; the third is one out of the pool.
        Assert.Equal(expected, await Ask(first, pragma, keepOpen: true));
        Assert.Equal(expected, await Ask(second, pragma));
        await using var third = blog.Services.CreateAsyncScope();
        Assert.Equal(expected, await Ask(third, pragma));
    }

    private static async Task<string?> Ask(AsyncServiceScope scope, string pragma, bool keepOpen = false)
    {
        var database = scope.ServiceProvider.GetRequiredService<BlogDbContext>().Database;
        await database.OpenConnectionAsync();
        await using var command = database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {pragma}";
        var answer = (await command.ExecuteScalarAsync())?.ToString();
        if (!keepOpen)
        {
            await database.CloseConnectionAsync();
        }

        return answer;
    }
}
