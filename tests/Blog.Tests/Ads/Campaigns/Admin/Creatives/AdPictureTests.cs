using System.Net;
using System.Text;
using Blog.Ads.Campaigns;
using Blog.Tests.Content.Articles.Admin;
using Blog.Tests.Media;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Ads.Campaigns.Admin.Creatives;

public sealed class AdPictureTests(SharedBlog shared) : IClassFixture<SharedBlog>, IAsyncLifetime
{
    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Theory]
    [InlineData(592, 148)]
    [InlineData(1184, 296)]
    [InlineData(600, 148)]
    public async Task A_picture_of_the_slot_s_ratio_and_at_least_its_width_fits(int width, int height)
    {
        var (ada, path) = await blog.Booked();
        var page = await ada.Follow(await ada.Upload(
            await ada.Get(path),
            "#creative",
            [("Picture", "b.png", Pictures.Png(width, height)), ("DarkPicture", "d.png", Pictures.Png(width, height + 1))],
            Banner));
        Assert.StartsWith("/media/", page.One(".creative-preview-picture img")!.GetAttribute("src"));
        var ad = await blog.Db(db => db.Ads.AsNoTracking().SingleAsync());
        Assert.NotEqual(ad.PictureId, ad.DarkPictureId);

        await ada.Upload(await ada.Get($"/admin/ads/ads/{ad.Id}"), "#creative", [], ("RemoveDarkPicture", "true"));
        var changed = await blog.Db(db => db.Ads.AsNoTracking().SingleAsync());
        Assert.Equal((ad.PictureId, (long?)null), (changed.PictureId, changed.DarkPictureId));
    }

    [Theory]
    [InlineData(728, 90)]
    [InlineData(591, 148)]
    [InlineData(612, 148)]
    public async Task Any_other_is_refused_with_the_size_that_is_right(int width, int height)
    {
        var (ada, path) = await shared.Once(b => b.Booked());
        var page = await ada.Upload(await ada.Get(path), "#creative",
            [("Picture", "b.png", Pictures.Png(width, height))], Banner);
        Assert.Equal(
            (HttpStatusCode.UnprocessableEntity,
                $"This picture is {width} × {height} pixels. “Sidebar” needs 592 × 148 or, sharper, 1184 × 296."),
            (page.Status, page.Error("Picture")));
        Assert.Equal("https://example.org/", page.Value("Url"));
        Assert.False(await shared.Db(db => db.Ads.AnyAsync()));
    }

    [Theory]
    [InlineData("Picture")]
    [InlineData("DarkPicture")]
    public async Task A_picture_that_lies_about_its_type_is_refused_beside_its_field(string field)
    {
        var (ada, path) = await shared.Once(b => b.Booked());
        var good = ("Picture", "b.png", Pictures.Png(592, 148));
        var lie = (field, "b.png", Encoding.ASCII.GetBytes("<html><script>alert(1)</script></html>"));
        var page = await ada.Upload(await ada.Get(path), "#creative", field == "Picture" ? [lie] : [good, lie], Banner);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("JPEG, PNG, WebP and GIF", page.Error(field), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_is_kept_when_something_else_is_refused()
    {
        var (ada, path) = await blog.Booked();
        var page = await ada.Upload(await ada.Get(path), "#creative", [("Picture", "b.png", Pictures.Png(592, 148))],
            [.. Banner.Where(b => b.Name != "Url"), ("Url", "nowhere")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("", page.Error("Picture"));
        Assert.Equal(HttpStatusCode.Redirect, (await ada.Submit(page, "#creative", null,
            ("Url", "https://example.org/"))).Status);
        Assert.NotNull((await blog.Db(db => db.Ads.AsNoTracking().SingleAsync())).PictureId);
    }

    [Fact]
    public async Task A_banner_needs_a_picture_and_words_for_those_who_do_not_see_it()
    {
        var (ada, path) = await shared.Once(b => b.Booked());
        var page = await ada.Submit(await ada.Get(path), "#creative", null, [.. Banner.Where(b => b.Name != "Alt")]);
        Assert.Equal(
            ("Choose an image.", "Describe the image for people who cannot see it."),
            (page.Error("Picture"), page.Error("Alt")));
    }

    private static (string Name, string Value)[] Banner =>
        [("Kind", "Picture"), ("Title", "Banner"), ("Url", "https://example.org/"), ("Alt", "A penguin")];
}
