using System.Net;
using Blog.Media.Library;
using Blog.Tests.Media;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetVips;

namespace Blog.Tests.Content.Sharing;

/// <summary>The share pictures of a running blog, which are drawn in the background.</summary>
public class SharePictureTests(SharedBlog shared) : IClassFixture<SharedBlog>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory, OnSqlite, OnPostgres]
    public async Task A_published_article_soon_has_a_picture_of_its_own_and_a_changed_title_another(Database database)
    {
        await using var blog = Drawing().On(database);
        await blog.Site();
        var id = await blog.Publish("Owls at night");
        var first = await Picture(blog, "/owls-at-night");
        Assert.StartsWith($"https://blog.example.org/media/share-{id}-", first, StringComparison.Ordinal);
        var page = await blog.Visitor().Get("/owls-at-night");
        Assert.Equal(["1200", "630", "Owls at night · Wilhelmina Testwright · A new blog"],
            "width height alt".Split(' ').Select(name => page.One($"meta[property='og:image:{name}']")!.GetAttribute("content")));
        Assert.Contains($"\"image\":\"{first}\"", page.Html, StringComparison.Ordinal);
        Assert.Equal("summary_large_image", page.One("meta[name='twitter:card']")!.GetAttribute("content"));
        var file = await Ask(blog, first!);
        Assert.Equal(
            ("image/png", "public, max-age=31536000, immutable"),
            (file.Content.Headers.ContentType!.MediaType, file.Headers.CacheControl!.ToString()));
        using var picture = Image.PngloadBuffer(await file.Content.ReadAsByteArrayAsync());
        Assert.Equal((1200, 630), (picture.Width, picture.Height));

        await blog.Change(id, (desk, article) =>
        {
            article.Title = "Owls by day";
            return desk.SaveAsync(article);
        });
        var second = await Picture(blog, "/owls-at-night", not: first);
        Assert.Equal(HttpStatusCode.OK, (await Ask(blog, second!)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Ask(blog, first!)).StatusCode);
        await blog.Site(site => site with { Title = "Another name" });
        var third = await Picture(blog, "/owls-at-night", not: second);
        Assert.NotEqual(first, third);
        await Until(() => Files(blog).Length == 1);
    }

    [Fact]
    public async Task What_readers_do_not_see_has_no_picture_and_what_is_taken_back_loses_it()
    {
        await using var blog = Drawing();
        await blog.Site();
        var draft = await blog.Draft("Canary draft");
        var later = await blog.Draft(
            "Canary later", more: a => a.Schedule(BlogApp.Start.UtcDateTime.AddDays(1), BlogApp.Start.UtcDateTime));
        var binned = await blog.Publish("Canary binned");
        await Picture(blog, "/canary-binned");
        var address = Path.GetFileName(Assert.Single(Files(blog)));
        await blog.Change(binned, (desk, article) => desk.TrashAsync(article));
        await Until(() => Files(blog).Length == 0);
        Assert.Equal(HttpStatusCode.NotFound, (await Ask(blog, $"/media/{address}")).StatusCode);

        // By now all that came before has been looked at.
        await blog.Publish("Seen");
        await Picture(blog, "/seen");
        Assert.DoesNotContain(Files(blog), f => Path.GetFileName(f).StartsWith($"share-{draft}-", StringComparison.Ordinal)
            || Path.GetFileName(f).StartsWith($"share-{later}-", StringComparison.Ordinal));
        Assert.Single(Files(blog));
    }

    [Fact]
    public async Task An_article_with_a_hero_needs_none()
    {
        await using var blog = Drawing();
        await blog.Site();
        var id = await blog.Publish("Owls");
        await Picture(blog, "/owls");
        await using (var scope = blog.Services.CreateAsyncScope())
        {
            var hero = await scope.ServiceProvider.GetRequiredService<PictureDesk>()
                .AddAsync(new MemoryStream(Pictures.Jpeg(900, 600)), "owl.jpg", "");
            await blog.Change(id, (desk, article) =>
            {
                article.HeroId = hero.Id;
                return desk.SaveAsync(article);
            });
        }

        await Until(() => Files(blog).Length == 0);
        Assert.EndsWith(".jpg", await Picture(blog, "/owls"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_draws_what_is_missing_and_removes_what_is_left_over()
    {
        var folder = Directory.CreateTempSubdirectory("blog-test-").FullName;
        await using (var blog = new BlogApp { Folder = folder, KeepFolder = true })
        {
            await blog.Site();
            await blog.Publish("Owls");
            Assert.Empty(Files(blog));
        }

        var left = Path.Combine(folder, "media", "share", "7", "share-712-0123456789abcdef0123.png");
        Directory.CreateDirectory(Path.GetDirectoryName(left)!);
        await File.WriteAllBytesAsync(left, [1]);
        await using var again = new BlogApp { Folder = folder }.With("Share:Pictures", "true");
        Assert.NotNull(await Picture(again, "/owls"));
        await Until(() => !File.Exists(left));
    }

    [Fact]
    public async Task Old_articles_are_drawn_when_somebody_asks_for_them()
    {
        var folder = Directory.CreateTempSubdirectory("blog-test-").FullName;
        await using (var blog = new BlogApp { Folder = folder, KeepFolder = true })
        {
            await blog.Site();
            for (var i = 0; i < 32; i++)
            {
                await blog.Publish($"Owl number {i}", at: BlogApp.Start.UtcDateTime.AddDays(-i - 1));
            }
        }

        await using var again = new BlogApp { Folder = folder }.With("Share:Pictures", "true");
        await again.Visitor().Get("/owl-number-0");
        await Until(() => Files(again).Length == 30);
        Assert.NotNull(await Picture(again, "/owl-number-31"));
        Assert.Equal(31, Files(again).Length);
    }

    [Theory]
    [InlineData("/media/share-1-0123456789abcdef012.png")]
    [InlineData("/media/share-1-0123456789abcdef0123.jpg")]
    [InlineData("/media/share-0-0123456789abcdef0123.png")]
    [InlineData("/media/share-99999999999999999999-0123456789abcdef0123.png")]
    [InlineData("/media/share-1-0123456789abcdef0123.png/")]
    [InlineData("/media/share/0/share-1-0123456789abcdef0123.png")]
    public async Task Another_address_is_no_picture(string address)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await Ask(shared, address)).StatusCode);
    }

    private static BlogApp Drawing() => new BlogApp().With("Share:Pictures", "true");

    private static async Task<HttpResponseMessage> Ask(BlogApp blog, string address) =>
        await blog.Visitor().Client
            .GetAsync(new Uri(address.Replace(SiteWords.Address, "", StringComparison.Ordinal), UriKind.Relative));

    /// <summary>The address of the picture that a page names, once it names one.</summary>
    private static async Task<string?> Picture(BlogApp blog, string path, string? not = null)
    {
        string? found = null;
        await Until(async () =>
        {
            found = (await blog.Visitor().Get(path)).One("meta[property='og:image']")?.GetAttribute("content");
            return found is not null && found != not;
        });
        return found;
    }

    private static Task Until(Func<bool> done) => Until(() => Task.FromResult(done()));

    // Not for how long it takes: a machine that does nothing else needs a tenth of a second.
    private static async Task Until(Func<Task<bool>> done)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!await done())
        {
            await Task.Delay(50, limit.Token);
        }
    }

    private static string[] Files(BlogApp blog) => Directory.Exists(Path.Combine(blog.Folder, "media", "share"))
        ? Directory.GetFiles(Path.Combine(blog.Folder, "media", "share"), "*", SearchOption.AllDirectories) : [];
}
