using System.Net;
using System.Security.Cryptography;
using System.Text;
using Blog.Tests.Content;

namespace Blog.Tests.Web.Themes;

public sealed class ThemeTests(SharedBlog shared) : IClassFixture<SharedBlog>, IAsyncLifetime
{
    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Theory]
    [InlineData("paper")]
    [InlineData("signal")]
    [InlineData("ink")]
    public async Task A_saved_look_is_on_all_pages_at_once_and_its_styles_are_allowed(string preset)
    {
        var ada = await blog.SignedIn();
        await blog.Publish("Sea", "Words.\n\n## One\n\nMore.\n\n## Two\n\nMore.");
        await blog.Visitor().Get("/sea");
        var answer = await ada.Submit(await ada.Get("/admin/theme"), "#theme", "Save", ("Preset", preset),
            ("OwnCss", "/* é */\r\n.site-name { color: teal; }"));
        Assert.Equal((HttpStatusCode.Redirect, "/admin/theme"), (answer.Status, answer.Location));
        foreach (var path in new[] { "/sea", "/", "/no-such-page", "/contact" })
        {
            var page = await blog.Visitor().Get(path);
            var css = page.One("style")!.TextContent;
            Assert.EndsWith("/* é */\n.site-name { color: teal; }", css);
            Assert.Contains(
                $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(css)))}'",
                page.Response.Headers.GetValues("Content-Security-Policy").Single());
        }

        Assert.Equal(preset, (await ada.Get("/admin/theme")).One("[name=Preset]:checked")!.GetAttribute("value"));
    }

    private static readonly string[] OfLists = [".card", ".month", ".search", ".error"];
    private static readonly string[] OfTexts = [".prose", ".tok-", ".callout", ".verdict", ".toc"];

    [Fact]
    public async Task An_article_carries_no_rules_of_lists_and_a_list_none_of_texts()
    {
        await blog.Publish("Sea", "Words.");
        var text = (await blog.Visitor().Get("/sea")).One("style")!.TextContent;
        var list = (await blog.Visitor().Get("/")).One("style")!.TextContent;
        Assert.DoesNotContain(OfLists, text.Contains);
        Assert.DoesNotContain(OfTexts, list.Contains);
    }

    [Fact]
    public async Task Accent_type_width_and_contents_are_the_owners()
    {
        var ada = await blog.SignedIn();
        await blog.Publish("Sea", "Words.");
        var before = (await blog.Visitor().Get("/sea")).One("style")!.TextContent;
        Assert.Contains("grid-area:auto / 2", before);
        await ada.Submit(
            await ada.Get("/admin/theme"), "#theme", "Save", ("HasAccent", "true"), ("Accent", "#ffee00"), ("Font", "system"),
            ("Width", "Wide"), ("Contents", "Above"), ("Hero", "Below"));
        var css = (await blog.Visitor().Get("/sea")).One("style")!.TextContent;
        Assert.DoesNotContain("grid-area:auto / 2", css);
        Assert.Matches("--accent:light-dark\\(#[0-9a-f]{6},#ffee00\\);--head:system-ui.*--measure:calc\\(var\\(--step-0\\) \\* 34.88\\)", css);
        Assert.Contains(".article-head{order:-2}", css);
        // Yellow cannot be read on white.
        Assert.DoesNotContain("light-dark(#ffee00", css);
        Assert.Contains("#ffee00 in dark mode", (await ada.Get("/admin/theme")).Text);
    }

    [Theory]
    [InlineData("Preset", "baroque", "Choose one of the options.")]
    [InlineData("Accent", "reddish", "Enter a hex colour such as #")]
    [InlineData("Font", "comic", "Choose one of the options.")]
    [InlineData("Width", "99", "Choose one of the options.")]
    [InlineData("OwnCss", "a {}\n@import 'x';", "Line 2: @import")]
    [InlineData("OwnCss", "a { color: red; }</style>", "Line 1:")]
    public async Task What_cannot_be_taken_is_said_beside_it_and_nothing_is_lost(string field, string value, string words)
    {
        var ada = await shared.SignedIn();
        var answer = await ada.Submit(await ada.Get("/admin/theme"), "#theme", "Save", (field, value), ("Contents", "Above"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(words, answer.Text);
        Assert.Equal("Above", answer.One("[name=Contents] [selected]")!.GetAttribute("value"));
        Assert.DoesNotContain("@import", (await shared.Visitor().Get("/")).Html);
        if (field == "OwnCss")
        {
            Assert.Equal(value, answer.One("[name=OwnCss]")!.TextContent);
        }
    }

    [Fact]
    public async Task The_preview_shows_what_is_chosen_and_saves_nothing()
    {
        var ada = await shared.SignedIn();
        var form = await ada.Get("/admin/theme");
        Assert.Equal("/admin/theme/preview", form.One("iframe[name=preview]")!.GetAttribute("src"));
        var article = await ada.Submit(
            form, "#theme", "Preview", ("Preset", "signal"), ("OwnCss", ".prose { color: teal; }"), ("colours", "Dark"));
        Assert.Equal("How a page finds its voice", article.One("h1")!.TextContent);
        Assert.NotNull(article.One(".verdict"));
        Assert.Equal("dark", article.One("html")!.GetAttribute("data-theme"));
        var css = article.One("style")!.TextContent;
        Assert.Contains("teal", css);
        Assert.Contains(
            $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(css)))}'",
            article.Response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.NotNull((await ada.Submit(form, "#theme", "Preview", ("page", "home"))).One("h1"));

        var refused = await ada.Submit(form, "#theme", "Preview", ("OwnCss", "@import 'x';"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Line 1: @import", refused.Text);
        Assert.DoesNotContain("teal", (await shared.Visitor().Get("/")).Html);
        Assert.Equal(HttpStatusCode.Redirect, (await shared.Visitor().Get("/admin/theme/preview")).Status);
    }

    [Fact]
    public async Task Who_saves_second_is_told_and_keeps_what_he_typed()
    {
        var ada = await blog.SignedIn();
        var (first, second) = (await ada.Get("/admin/theme"), await ada.Get("/admin/theme"));
        await ada.Submit(first, "#theme", "Save", ("Preset", "ink"), ("OwnCss", "a { color: teal; }"));
        var answer = await ada.Submit(second, "#theme", "Save", ("Preset", "signal"), ("Width", "Wide"));
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        var told = answer.One(".conflict-notice")!.TextContent;
        Assert.All(["Style", "Signal", "Ink", "Text width", "Wide", "About 66 characters", "CSS", "none", "teal"],
            words => Assert.Contains(words, told, StringComparison.Ordinal));
        Assert.Equal("signal", answer.One("[name=Preset]:checked")!.GetAttribute("value"));
    }
}
