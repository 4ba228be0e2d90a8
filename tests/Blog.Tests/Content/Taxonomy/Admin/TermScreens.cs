using Blog.Content.Articles;
using Blog.Content.Authors;
using Blog.Content.Categories;
using Blog.Content.Tags;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Content.Taxonomy.Admin;

/// <summary>Puts articles on shelves for tests, as the program itself would.</summary>
internal static class TermScreens
{
    public static async Task<long> Category(this BlogApp blog, string name, string slug) =>
        await blog.Db(async db =>
        {
            var made = db.Add(new Category { Name = name, Slug = slug }).Entity;
            await db.SaveChangesAsync();
            return made.Id;
        });

    public static async Task<long> Tag(this BlogApp blog, string name, string slug) =>
        await blog.Db(async db =>
        {
            var made = db.Add(new Tag { Name = name, Slug = slug }).Entity;
            await db.SaveChangesAsync();
            return made.Id;
        });

    public static async Task<long> Article(
        this BlogApp blog, string title, long? category = null, long[]? tags = null, bool published = true)
    {
        await using var scope = blog.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        var ids = tags ?? [];
        var article = new Article
        {
            Title = title,
            Body = "Words of an example.",
            CategoryId = category,
            Tags = await db.Tags.Where(t => ids.Contains(t.Id)).ToListAsync(),
            Author = await db.Authors.FirstOrDefaultAsync() ?? new Author { Name = "Ada Example", Slug = "ada" },
        };
        if (published)
        {
            article.Publish(BlogApp.Start.UtcDateTime);
        }

        await scope.ServiceProvider.GetRequiredService<ArticleDesk>().SaveAsync(article);
        return article.Id;
    }

    public static Task<string[]> TagsOf(this BlogApp blog, long article) => blog.Db(db => db.Articles.Where(a => a.Id == article)
        .SelectMany(a => a.Tags).OrderBy(t => t.Slug).Select(t => t.Slug).ToArrayAsync());
}
