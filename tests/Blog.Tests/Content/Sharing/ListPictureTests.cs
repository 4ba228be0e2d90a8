using System.Net;
using Blog.Content.Categories;
using Blog.Content.Sharing;
using Blog.Core.Data;
using Blog.Tests.Content.Llms;
using Blog.Tests.Support.Contact;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetVips;

namespace Blog.Tests.Content.Sharing;

/// <summary>The share pictures of lists, static pages and the site, which are drawn once somebody has asked.</summary>
public class ListPictureTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory, OnSqlite, OnPostgres]
    public async Task Each_list_and_page_has_a_picture_with_its_name_and_all_else_the_site_s(Database database)
    {
        await using var blog = await Drawing(database);
        foreach (var (path, kind, alt) in new[]
        {
            ("/", "site", "A new blog · Of birds"), ("/category/birds", "category", "Birds · A new blog"),
            ("/tag/night", "tag", "Night · A new blog"), ("/about", "page", "About · A new blog"),
            ("/author/wilhelmina-testwright", "author", "Wilhelmina Testwright · A new blog"),
            ("/contact", "site", "A new blog · Of birds"), ("/tags", "site", "A new blog · Of birds"),
        })
        {
            var page = await Drawn(blog, path, kind);
            Assert.Equal(["1200", "630", alt], "width height alt".Split(' ').Select(name => Meta(page, "og:image:" + name)));
            Assert.Equal("summary_large_image", page.One("meta[name='twitter:card']")!.GetAttribute("content"));
            var file = await Ask(blog, Meta(page, "og:image")!);
            var bytes = await file.Content.ReadAsByteArrayAsync();
            Assert.Equal((HttpStatusCode.OK, "image/png"), (file.StatusCode, file.Content.Headers.ContentType!.MediaType));
            Assert.InRange(bytes.Length, 1000, 60_000);
            using var picture = Image.PngloadBuffer(bytes);
            Assert.Equal((1200, 630), (picture.Width, picture.Height));
        }

        Assert.Empty((await blog.Visitor().Get("/nowhere")).All("meta[property='og:image']"));
        Assert.Empty((await blog.Visitor().Get("/search?q=owls")).All("meta[property='og:image']"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_renamed_category_gets_another_and_a_deleted_one_or_a_page_taken_back_loses_it(Database database)
    {
        await using var blog = await Drawing(database);
        var first = Meta(await Drawn(blog, "/category/birds", "category"), "og:image")!;
        var about = Meta(await Drawn(blog, "/about", "page"), "og:image")!;
        await Change(blog, "Birds", (desk, category) =>
        {
            category.Name = "Owls & co";
            return desk.SaveAsync(category, "birds");
        });
        await Until(async () => Meta(await blog.Visitor().Get("/category/birds"), "og:image:alt") == "Owls & co · A new blog");
        Assert.Equal(HttpStatusCode.NotFound, (await Ask(blog, first)).StatusCode);
        var second = Meta(await blog.Visitor().Get("/category/birds"), "og:image")!;
        await Change(blog, "Owls & co", (desk, category) => desk.DeleteAsync(category));
        await Until(async () => (await Ask(blog, second)).StatusCode == HttpStatusCode.NotFound);
        await blog.Db(async db =>
        {
            (await db.Set<Blog.Content.Pages.StaticPage>().SingleAsync()).Status = Blog.Content.Pages.PageStatus.Draft;
            return await db.SaveChangesAsync();
        });
        await Until(async () => (await Ask(blog, about)).StatusCode == HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_tag_that_readers_do_not_see_has_none_and_only_so_many_are_kept()
    {
        await using var blog = await Drawing(Database.Sqlite);
        await Drawn(blog, "/", "site");
        var folder = Path.Combine(blog.Folder, "media", "share", "tag");
        Directory.CreateDirectory(folder);
        for (var number = 0; number < SharePictures.MostOfLists; number++)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, $"share-tag-{1000 + number}-0123456789abcdef0123.png"), "");
        }

        var pictures = blog.Services.GetRequiredService<SharePictures>();
        Assert.Equal(SharePictures.MostOfLists + 1, pictures.Lists().Count);
        await blog.Visitor().Get("/tag/night");
        await blog.Visitor().Get("/category/birds");
        // When the second is drawn, all that was asked for before the first has been looked at.
        foreach (var title in new[] { "First", "Second" })
        {
            await blog.Publish(title);
            await Until(async () => Meta(await blog.Visitor().Get("/" + title.ToLowerInvariant()), "og:image") is not null);
        }

        Assert.DoesNotContain(pictures.Lists(), list => list.Kind == ShareSubject.Category);
        Assert.Contains("/share-site-", Meta(await blog.Visitor().Get("/category/birds"), "og:image"));
        Directory.Delete(folder, recursive: true);
        await blog.Draft("Not yet", tags: ["Secret"]);
        var author = await blog.Db(db => db.Set<Blog.Content.Tags.Tag>().SingleAsync(t => t.Name == "Secret"));
        pictures.Find(pictures.CardOf(new(ShareSubject.Tag, author.Id), "Secret"));
        // By now all that came before has been looked at.
        await blog.Visitor().Get("/about");
        await Drawn(blog, "/about", "page");
        Assert.DoesNotContain(new ShareSubject(ShareSubject.Tag, author.Id), pictures.Lists());
    }

    private static async Task<BlogApp> Drawing(Database database)
    {
        var blog = new BlogApp().With("Share:Pictures", "true").On(database);
        await blog.Site(site => site with { Tagline = "Of birds" });
        await blog.OpenContact();
        await MarkdownFileTests.Page(blog, "About", Blog.Content.Pages.PageStatus.Published);
        await blog.Publish("Owls", category: "Birds", tags: ["Night"]);
        return blog;
    }

    private static async Task Change(BlogApp blog, string name, Func<CategoryDesk, Category, Task> change)
    {
        await using var scope = blog.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        var category = await db.Set<Category>().SingleAsync(c => c.Name == name);
        await change(scope.ServiceProvider.GetRequiredService<CategoryDesk>(), category);
    }

    // The page once it names a picture of that kind; those of the site come first.
    private static async Task<Page> Drawn(BlogApp blog, string path, string kind)
    {
        Page? page = null;
        await Until(async () => Meta(page = await blog.Visitor().Get(path), "og:image")?.Contains($"/share-{kind}-") == true);
        return page!;
    }

    private static async Task Until(Func<Task<bool>> done)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!await done())
        {
            await Task.Delay(50, limit.Token);
        }
    }

    private static string? Meta(Page page, string property) => page.One($"meta[property='{property}']")?.GetAttribute("content");

    private static async Task<HttpResponseMessage> Ask(BlogApp blog, string address) =>
        await blog.Visitor().Client
            .GetAsync(new Uri(address.Replace(SiteWords.Address, "", StringComparison.Ordinal), UriKind.Relative));
}
