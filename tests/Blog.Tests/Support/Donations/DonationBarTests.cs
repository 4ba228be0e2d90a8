using System.Net;
using Blog.Core.PageCache;
using Blog.Tests.Content;
using Blog.Tests.Content.Articles.Admin;

namespace Blog.Tests.Support.Donations;

public sealed class DonationBarTests(SharedBlog shared) : IClassFixture<SharedBlog>, IAsyncLifetime
{
    private const string Text = "to support this blog 🌟 IBAN: {iban} 🌟 min: {minimum}";

    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Theory, OnSqlite, OnPostgres]
    public async Task It_shows_the_first_accounts_IBAN_in_fours_and_nothing_while_one_is_missing(Database database)
    {
        blog.On(database);
        var reader = blog.Visitor();
        await blog.Words(w => w with { Text = Text, Minimum = "$10" });
        Assert.Null((await reader.Get("/")).One(".donation-bar"));
        await blog.Way();
        var bar = (await reader.Get("/")).One(".donation-bar p")!;
        Assert.Equal($"to support this blog 🌟 IBAN: {Giving.Iban} 🌟 min: $10 Ways to donate", bar.TextContent);
        Assert.Equal(["DE89", "3704", "0044", "0532", "0130", "00"], bar.QuerySelectorAll("b").Select(b => b.TextContent));
        Assert.Equal("/support", bar.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_smallest_sum_is_the_first_account_s_and_an_older_one_of_the_bar_holds_until_there_is_one()
    {
        var ada = await blog.SignedIn();
        await blog.Words(w => w with { Text = Text, Minimum = "$10" });
        var id = await blog.Way();
        Assert.EndsWith("min: $10 Ways to donate", (await blog.Visitor().Get("/")).One(".donation-bar p")!.TextContent);
        await ada.Submit(await ada.Get($"/admin/donations/ways/{id}"), "#way", null, ("Minimum", "7.50"));
        Assert.EndsWith("min: €7.50 Ways to donate", (await blog.Visitor().Get("/")).One(".donation-bar p")!.TextContent);
        var form = await ada.Get("/admin/donations/page");
        Assert.Null(form.One("[name=Minimum]"));
        Assert.Contains("Minimum amount: €7.50.", form.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bar_that_names_a_smallest_sum_which_there_is_not_is_refused()
    {
        var ada = await blog.SignedIn();
        await blog.Way();
        var page = await ada.Submit(await ada.Get("/admin/donations/page"), "#settings", null, ("Text", Text));
        Assert.Contains("enter the minimum amount at your first bank account", page.Error("Text"), StringComparison.Ordinal);
        Assert.Equal(Text, page.Value("Text"));
    }

    [Fact]
    public async Task On_an_article_it_speaks_its_language_and_leads_to_its_reference()
    {
        await blog.Way();
        await blog.Words(w => w with
        {
            Text = "Give: {iban}",
            Translations = new Dictionary<string, string> { ["de"] = "Gib: {iban}", ["ur"] = "عطیہ: {iban}" },
        });
        var german = await blog.Publish("Eulen", more: a => a.Language = "de-AT");
        await blog.Publish("Ullu", more: a => a.Language = "ur");
        await blog.Publish("Uiltjes", more: a => a.Language = "nl");
        var reader = blog.Visitor();
        var bar = (await reader.Get("/eulen")).One(".donation-bar")!;
        Assert.Equal($"Gib: {Giving.Iban} Möglichkeiten zu spenden", bar.QuerySelector("p")!.TextContent);
        Assert.Equal(
            ("de-AT", "ltr", $"/support?from={german}"),
            (bar.GetAttribute("lang"), bar.GetAttribute("dir"), bar.QuerySelector("a")!.GetAttribute("href")));
        Assert.Equal("rtl", (await reader.Get("/ullu")).One(".donation-bar")!.GetAttribute("dir"));
        Assert.StartsWith("Give:", (await reader.Get("/uiltjes")).One(".donation-bar p")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_reader_puts_it_away_for_thirty_days_without_script_and_others_still_see_it(Database database)
    {
        blog.On(database);
        await Shown(blog);
        await blog.Publish("On owls");
        var reader = blog.Visitor();
        var page = await reader.Get("/on-owls");
        var away = await reader.Submit(page, ".donation-bar", "×");
        Assert.Equal((HttpStatusCode.SeeOther, "/on-owls"), (away.Status, away.Location));
        Assert.Null((await reader.Get("/on-owls")).One(".donation-bar"));
        Assert.Null((await reader.Get("/no-such-page")).One(".donation-bar"));
        Assert.NotNull((await blog.Visitor().Get("/on-owls")).One(".donation-bar"));
        blog.Later(TimeSpan.FromDays(29));
        Assert.Null((await reader.Get("/on-owls")).One(".donation-bar"));
        blog.Clock.Advance(TimeSpan.FromDays(1));
        Assert.NotNull((await reader.Get("/on-owls")).One(".donation-bar"));
    }

    [Theory]
    [InlineData("dark", "dark.20261223")]
    [InlineData("light.20200101", "light.20261223")]
    [InlineData("nonsense", "auto.20261223")]
    [InlineData("", "auto.20261223")]
    public async Task The_theme_that_a_reader_chose_stays(string before, string after)
    {
        await shared.Once(Shown);
        using var ask = new HttpRequestMessage(HttpMethod.Post, "/support/bar");
        ask.Headers.Add("Cookie", $"{ReaderChoice.Cookie}={before}");
        using var answer = await shared.Visitor().Client.SendAsync(ask);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith($"{ReaderChoice.Cookie}={after};", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("https://evil.example.org/")]
    [InlineData("//evil.example.org/")]
    [InlineData("/\\evil.example.org")]
    [InlineData("/a\r\nSet-Cookie: x=y")]
    [InlineData("")]
    public async Task It_leads_to_no_other_place_than_this_site(string to)
    {
        await shared.Once(Shown);
        var away = await shared.Visitor().PostRaw("/support/bar", ("to", to));
        Assert.Equal((HttpStatusCode.SeeOther, "/"), (away.Status, away.Location));
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://evil.example.org")]
    [InlineData("Origin", "null")]
    public async Task Another_site_cannot_put_it_away(string header, string value)
    {
        await shared.Once(Shown);
        using var ask = new HttpRequestMessage(HttpMethod.Post, "/support/bar");
        ask.Headers.TryAddWithoutValidation(header, value);
        using var answer = await shared.Visitor().Client.SendAsync(ask);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    private static async Task<bool> Shown(BlogApp blog)
    {
        await blog.Way();
        await blog.Words(w => w with { Text = "Give: {iban}" });
        return true;
    }
}
