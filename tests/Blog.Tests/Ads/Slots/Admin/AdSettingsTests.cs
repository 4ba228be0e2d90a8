using System.Net;
using Blog.Ads.Slots;
using Blog.Core.Settings;
using Blog.Tests.Content.Articles.Admin;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Ads.Slots.Admin;

public sealed class AdSettingsTests(SharedBlog shared) : IClassFixture<SharedBlog>, IAsyncLifetime
{
    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Fact]
    public async Task The_rules_and_the_rate_card_are_saved()
    {
        var ada = await blog.SignedIn();
        var page = await ada.Get("/admin/ads/settings");
        Assert.Equal(("300", "250"), (page.Value("MinWords"), page.Value("MinDistance")));
        await ada.Submit(page, "#settings", null, ("MinWords", "0"), ("MinDistance", "400"), ("HasRateCard", "true"),
            ("Intro", "Penguins read here."));
        var stored = blog.Services.GetRequiredService<SettingsStore>().Get<AdSettings>();
        Assert.Equal(
            (0, 400, true, "Penguins read here."), (stored.MinWords, stored.MinDistance, stored.HasRateCard, stored.Intro));
    }

    [Theory]
    [InlineData("MinWords", "-1")]
    [InlineData("MinWords", "10001")]
    [InlineData("MinDistance", "many")]
    public async Task A_number_out_of_bounds_is_refused_and_kept(string field, string typed)
    {
        var ada = await shared.SignedIn();
        var page = await ada.Submit(await ada.Get("/admin/ads/settings"), "#settings", null, (field, typed));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, typed), (page.Status, page.Value(field)));
        Assert.Equal("Enter a whole number from 0 to 10000.", page.Error(field));
    }
}
