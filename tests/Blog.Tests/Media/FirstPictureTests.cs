using AngleSharp.Dom;
using Blog.Core.Data;
using Blog.Media.Library;
using Blog.Tests.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Media;

/// <summary>The picture of the first screenful comes first and once; all others wait until they are scrolled to.</summary>
public class FirstPictureTests : MediaAppTest
{
    [Fact]
    public async Task An_article_preloads_its_hero_in_the_widths_and_sizes_that_it_is_shown_in()
    {
        var page = await Article(hero: await Add(Pictures.Jpeg(1300, 800)));
        AssertPreloaded(page, ".hero img");
        Assert.Equal("high", page.One("head link[rel=preload]")!.GetAttribute("fetchpriority"));
    }

    [Fact]
    public async Task Only_the_hero_of_an_article_is_fetched_before_it_is_seen()
    {
        var page = await Article(hero: await Add(Pictures.Jpeg(1300, 800)), inText: await Add(Pictures.Png(900, 500)));
        Assert.Single(page.All("img:not([loading=lazy])"));
        Assert.Equal("high", page.One(".hero img")!.GetAttribute("fetchpriority"));
        Assert.NotNull(page.One(".prose img[loading=lazy]"));
        AssertKeepTheirPlace(page);
    }

    [Fact]
    public async Task A_hero_of_one_width_is_preloaded_by_its_address()
    {
        var only = await Add(Pictures.Jpeg(300, 200));
        // A row that names no widths, as it may come from elsewhere.
        await Scoped(services => services.GetRequiredService<BlogDbContext>()
            .Set<Picture>()
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Widths, "")));
        var preload = (await Article(hero: only)).One("head link[rel=preload]")!;
        Assert.Equal($"/media/{only.Hash}.jpg", preload.GetAttribute("href"));
        Assert.False(preload.HasAttribute("imagesrcset") || preload.HasAttribute("imagesizes"));
    }

    [Fact]
    public async Task An_article_without_a_hero_preloads_nothing() => Assert.Null((await Article()).One("link[rel=preload]"));

    [Fact]
    public async Task The_home_page_preloads_the_featured_picture_and_the_others_wait()
    {
        await Publish("The lead", await Add(Pictures.Jpeg(1300, 800)), featured: true);
        await Publish("The next", await Add(Pictures.Jpeg(900, 800)));
        var page = await Blog.Visitor().Get("/");
        AssertPreloaded(page, ".lead-picture img");
        Assert.Single(page.All("img:not([loading=lazy])"));
        AssertKeepTheirPlace(page);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/category/sea")]
    [InlineData("/author/wilhelmina-testwright")]
    public async Task A_list_with_nothing_above_it_fetches_its_first_picture_at_once(string path)
    {
        await Publish("Older", await Add(Pictures.Jpeg(1300, 800)));
        var newest = await Add(Pictures.Jpeg(900, 800));
        await Publish("Newer", newest);
        var page = await Blog.Visitor().Get(path);
        var eager = Assert.Single(page.All("img:not([loading=lazy])"));
        Assert.Equal((HeroPicture.Of(newest).Src, "high"), (eager.GetAttribute("src"), eager.GetAttribute("fetchpriority")));
        AssertKeepTheirPlace(page);
    }

    private static void AssertPreloaded(Page page, string picture)
    {
        var preload = Assert.Single(page.All("head link[rel=preload]"));
        var shown = page.One(picture)!;
        Assert.Equal("image", preload.GetAttribute("as"));
        Assert.Contains("1300w", shown.GetAttribute("srcset"));
        Assert.Equal(
            (shown.GetAttribute("srcset"), shown.GetAttribute("sizes")),
            (preload.GetAttribute("imagesrcset"), preload.GetAttribute("imagesizes")));
        Assert.False(preload.HasAttribute("href"), "A browser that knows no imagesrcset would fetch the full picture besides.");
        Assert.True(
            preload.CompareDocumentPosition(page.One("style")!).HasFlag(DocumentPositions.Following),
            "It stands below the styles.");
    }

    private static void AssertKeepTheirPlace(Page page) => Assert.All(page.All("img"), picture =>
        Assert.All(
            ["width", "height", "srcset", "sizes", "alt"],
            name => Assert.True(picture.HasAttribute(name), $"{name} is missing: {picture.OuterHtml}")));

    private async Task<Page> Article(Picture? hero = null, Picture? inText = null)
    {
        var body = inText is null ? "Some words." : $"Some words.\n\n![A chart](/media/{inText.Hash}.png)";
        await Publish("The sea", hero, body: body);
        return await Blog.Visitor().Get("/the-sea");
    }

    private Task<long> Publish(string title, Picture? hero, bool featured = false, string body = "Some words.") =>
        Blog.Publish(title, body, a =>
        {
            a.HeroId = hero?.Id;
            a.Featured = featured;
        }, at: title == "Older" ? BlogApp.Start.UtcDateTime.AddDays(-2) : null, category: "Sea");
}
