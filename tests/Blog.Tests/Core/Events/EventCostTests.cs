using Blog.Content.Articles;
using Blog.Core.Data;
using Blog.Tests.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Core.Events;

public class EventCostTests
{
    [Fact]
    public async Task Publishing_costs_one_statement_more_with_two_handlers_and_none_without()
    {
        await using var without = new BlogApp();
        await using var with = new BlogApp().WithListener().WithPrinter();
        var (plain, told) = (await Statements(without), await Statements(with));
        Assert.DoesNotContain(plain, sql => sql.Contains("UndeliveredEvents"));
        Assert.Single(told, sql => sql.StartsWith("INSERT INTO \"UndeliveredEvents\"", StringComparison.Ordinal));
        Assert.Equal(plain.Count + 1, told.Count);
    }

    // Up to the last that looks at the address: what comes then is of jobs that the commit has woken.
    private static async Task<List<string>> Statements(BlogApp blog)
    {
        var id = await blog.Draft("Owls");
        await using var scope = blog.Services.CreateAsyncScope();
        var article = await scope.ServiceProvider.GetRequiredService<BlogDbContext>().Articles.SingleAsync(a => a.Id == id);
        var desk = scope.ServiceProvider.GetRequiredService<ArticleDesk>();
        await Task.Delay(300);
        using var queries = new QueryCounter(blog.Folder);
        article.Publish(BlogApp.Start.UtcDateTime);
        await desk.SaveAsync(article);
        var all = queries.Commands.ToList();
        return all[..(all.FindLastIndex(sql => sql.Contains("\"Permalinks\"")) + 1)];
    }
}
