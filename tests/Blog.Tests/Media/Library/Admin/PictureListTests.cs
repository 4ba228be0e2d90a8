using System.Net;
using System.Text.Json;
using Blog.Content.Articles;
using Blog.Content.Authors;
using Blog.Content.Pages;
using Blog.Core.Data;
using Blog.Core.Settings;
using Blog.Media.Library;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Media.Library.Admin;

public class PictureListTests : PicturesTest
{
    [Fact]
    public async Task An_empty_list_says_how_to_begin() =>
        Assert.Contains("No images yet", (await Owner.Get("/admin/pictures")).Text);

    [Fact]
    public async Task The_list_shows_what_somebody_needs_to_know_of_a_picture()
    {
        var picture = await Add(Pictures.Jpeg(900, 600), "desk.jpg", "A desk");
        var card = (await Owner.Get("/admin/pictures")).One(".picture-card")!;
        Assert.Contains("900 × 600", card.TextContent);
        Assert.Contains(" KB", card.TextContent);
        Assert.Contains("Not used", card.TextContent);
        Assert.Equal($"/media/{picture.Hash}-400.webp", card.QuerySelector("img")!.GetAttribute("src"));
        Assert.Equal($"![A desk](/media/{picture.Hash}.jpg)", card.QuerySelector(".picture-markdown")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_list_names_every_place_that_shows_a_picture()
    {
        var (hero, shown, face, logo) =
            (await Add(Pictures.Png(11, 10), "hero.png"), await Add(Pictures.Png(12, 10), "shown.png"),
                await Add(Pictures.Png(13, 10), "face.png"), await Add(Pictures.Png(14, 10), "logo.png"));
        await UseThem(hero, shown, face, logo);
        var page = await Owner.Get("/admin/pictures");
        Assert.Equal(["Article The quiet desk"], UsesOf(page, hero));
        Assert.Equal(["Page About us", "Article The quiet desk"], UsesOf(page, shown));
        Assert.Equal(["Author Ada Example"], UsesOf(page, face));
        Assert.Equal(["Logo"], UsesOf(page, logo));
    }

    [Fact]
    public async Task A_picture_in_use_is_kept_and_the_person_is_told_where_it_is_used()
    {
        var (hero, shown, face, logo) = (await Add(Pictures.Png(11, 10)), await Add(Pictures.Png(12, 10), "shown.png"),
            await Add(Pictures.Png(13, 10)), await Add(Pictures.Png(14, 10)));
        var before = await Owner.Get("/admin/pictures");
        await UseThem(hero, shown, face, logo);
        foreach (var picture in new[] { hero, shown, face, logo })
        {
            var page = await Owner.Follow(await Owner.Submit(before, $"#picture-{picture.Id} .picture-delete form"));
            Assert.Contains("is still used in", page.One(".notice-problem")!.TextContent);
            Assert.NotEmpty(FilesOf(picture));
        }
    }

    [Fact]
    public async Task An_unused_picture_is_deleted_with_all_its_files()
    {
        var (unused, other) = (await Add(Pictures.Jpeg(900, 600), "unused.jpg"), await Add(Pictures.Jpeg(300, 200), "other.jpg"));
        var page = await Owner.Follow(
            await Owner.Submit(await Owner.Get("/admin/pictures"), $"#picture-{unused.Id} .picture-delete form"));
        Assert.Contains("“unused.jpg” has been deleted.", page.Text);
        Assert.Equal(["other.jpg"], page.All(".picture-name").Select(e => e.TextContent));
        Assert.Empty(FilesOf(unused));
        Assert.Empty(TemporaryFiles());
        Assert.NotEmpty(FilesOf(other));
        Assert.Equal(HttpStatusCode.NotFound, (await Owner.Get($"/media/{unused.Hash}.jpg")).Status);
    }

    [Fact]
    public async Task A_deleted_picture_can_be_uploaded_again()
    {
        var first = await Add(Pictures.Jpeg(300, 200));
        await Owner.Submit(await Owner.Get("/admin/pictures"), $"#picture-{first.Id} .picture-delete form");
        var second = await Add(Pictures.Jpeg(300, 200));
        Assert.Equal(first.Hash, second.Hash);
        Assert.Equal(2, FilesOf(second).Length);
    }

    [Fact]
    public async Task Twenty_four_stand_on_a_page_and_the_next_page_goes_on_where_it_ended()
    {
        for (var n = 1; n <= 25; n++)
            await Add(Pictures.Png(n + 1, 1), $"{n}.png");
        var first = await Owner.Get("/admin/pictures");
        Assert.Equal(
            Enumerable.Range(2, 24).Reverse().Select(n => $"{n}.png"), first.All(".picture-name").Select(e => e.TextContent));
        var second = await Owner.Get(first.One("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(["1.png"], second.All(".picture-name").Select(e => e.TextContent));
        Assert.Null(second.One("a[rel=next]"));

        using var json = JsonDocument.Parse((await Owner.Get("/admin/pictures?format=json")).Html);
        Assert.Equal(24, json.RootElement.GetProperty("pictures").GetArrayLength());
        var rest = await Owner.Get($"/admin/pictures?format=json&before={json.RootElement.GetProperty("before").GetInt64()}");
        Assert.Contains("1.png", rest.Html);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("0")]
    [InlineData("abc")]
    [InlineData("99999999999999999999")]
    public async Task A_page_that_cannot_be_is_not_found(string before) =>
        Assert.Equal(HttpStatusCode.NotFound, (await Owner.Get($"/admin/pictures?before={before}")).Status);

    private async Task UseThem(Picture hero, Picture shown, Picture face, Picture logo)
    {
        var author = new Author { Name = "Ada Example", Slug = "ada-x", PictureId = face.Id };
        await Scoped(async services =>
        {
            var db = services.GetRequiredService<BlogDbContext>();
            db.Add(author);
            var page = new StaticPage { Title = "About us", Slug = "about-us", Body = $"![x](/media/{shown.Hash}.png)" };
            db.Add(page);
            await db.SaveChangesAsync();
            var article = new Article
            {
                Title = "The quiet desk",
                AuthorId = author.Id,
                HeroId = hero.Id,
                Verdict = $"![](/media/{shown.Hash}-12.webp)",
                Body = "Words.",
            };
            await services.GetRequiredService<ArticleDesk>().SaveAsync(article);
            var settings = services.GetRequiredService<SettingsStore>();
            await settings.SaveAsync(
                db, settings.Get<SiteSettings>() with { Logo = $"/media/{logo.Hash}.png" }, settings.VersionOf<SiteSettings>());
            return article;
        });
    }

    private static string[] UsesOf(Page page, Picture picture) =>
        [.. page.All($"#picture-{picture.Id} .picture-uses li")
            .Select(e => string.Join(' ', e.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
}
