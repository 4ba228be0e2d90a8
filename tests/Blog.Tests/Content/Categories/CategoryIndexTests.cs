using Blog.Content.Categories;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Content.Categories;

public class CategoryIndexTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Categories_stand_with_their_description_and_number_of_articles(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Publish("Soup", category: "Kitchen");
        await blog.Publish("Bread", category: "Kitchen");
        await blog.Draft("Roses", category: "Garden");
        await blog.Db(async db =>
        {
            (await db.Categories.SingleAsync(c => c.Name == "Kitchen")).Description = "What is <cooked>.";
            return await db.SaveChangesAsync();
        });
        var page = await blog.Visitor().Get("/categories");
        Assert.Equal(["Kitchen"], page.All("main h2").Select(h => h.TextContent));
        Assert.Contains("What is <cooked>.", page.Text);
        Assert.Contains("2 articles", page.Text);
        Assert.Contains("/categories", page.All("footer a").Select(a => a.GetAttribute("href")));
    }
}
