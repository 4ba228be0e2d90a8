using Blog.Content.Articles;
using Blog.Content.Authors;
using Blog.Content.Categories;
using Blog.Content.Tags;
using Blog.Core.Data;
using Blog.Core.Permalinks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Content;

/// <summary>Puts articles into a test's blog through the same desk that the admin area uses.</summary>
public static class Writing
{
    /// <summary>Saves a draft; what it is beyond its title and body is up to <paramref name="more"/>.</summary>
    public static async Task<long> Draft(
        this BlogApp blog, string title, string body = "Some words.", Action<Article>? more = null, string category = "",
        params string[] tags)
    {
        await using var scope = blog.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        var author = await db.Authors.FirstOrDefaultAsync()
            ?? db.Add(
                new Author { Name = "Wilhelmina Testwright", Slug = "wilhelmina-testwright", Bio = "Writes tests." }).Entity;
        var article = new Article
        {
            Title = title,
            Body = body,
            Author = author,
            Tags = await scope.ServiceProvider.GetRequiredService<TagFinder>().FindOrAddAsync(tags),
        };
        if (category.Length > 0)
        {
            article.Category = await db.Categories.FirstOrDefaultAsync(c => c.Name == category)
                ?? new Category { Name = category, Slug = Slug.From(category) };
        }

        more?.Invoke(article);
        await scope.ServiceProvider.GetRequiredService<ArticleDesk>().SaveAsync(article);
        return article.Id;
    }

    /// <summary>Saves an article that readers see since <paramref name="at"/>, or since the test began.</summary>
    public static Task<long> Publish(
        this BlogApp blog, string title, string body = "Some words.", Action<Article>? more = null, DateTime? at = null,
        string category = "", params string[] tags) =>
        blog.Draft(title, body, a =>
        {
            a.PublishAsOf(at ?? BlogApp.Start.UtcDateTime.AddHours(-1));
            more?.Invoke(a);
        }, category, tags);

    /// <summary>Changes a stored article through the desk.</summary>
    public static async Task Change(this BlogApp blog, long id, Func<ArticleDesk, Article, Task> change)
    {
        await using var scope = blog.Services.CreateAsyncScope();
        var article = await scope.ServiceProvider.GetRequiredService<BlogDbContext>().Articles.SingleAsync(a => a.Id == id);
        await change(scope.ServiceProvider.GetRequiredService<ArticleDesk>(), article);
    }
}
