using System.Net;
using Blog.Core.Settings;
using Blog.Web.Account;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Web.Account;

/// <summary>In which language a fresh blog begins.</summary>
public class SetupLanguageTests
{
    [Theory]
    [InlineData("ur-PK,en;q=0.5", null, "ur")]
    [InlineData("de;q=0.3, ur;q=0.8, *;q=0.1", null, "ur")]
    [InlineData("xx, DE-at", null, "de")]
    [InlineData("ur;q=0, fr", null, "fr")]
    [InlineData("xx", null, "en")]
    [InlineData("a nonsense;;=", null, "en")]
    [InlineData(null, null, "en")]
    [InlineData("ur", "de", "de")]
    public async Task The_owners_browser_suggests_it_unless_the_configuration_says_it(
        string? accepted, string? configured, string suggested)
    {
        await using var blog = configured is null ? new BlogApp() : new BlogApp().With("Blog:Language", configured);
        var visitor = blog.Visitor();
        if (accepted is not null)
        {
            visitor.Client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", accepted);
        }

        var page = await visitor.Get("/setup");
        Assert.Equal(suggested, page.One("#Language option[selected]")!.GetAttribute("value"));
        Assert.True(page.All("#Language option").Count > 100);
    }

    [Fact]
    public async Task What_is_chosen_is_the_language_of_the_blog_and_what_is_none_is_refused_and_kept()
    {
        await using var blog = new BlogApp();
        var visitor = blog.Visitor();
        var form = await visitor.Get($"/setup?token={blog.Services.GetRequiredService<SetupToken>().Current}");
        var refused = await visitor.Submit(form, "#setup", null, Filled("xx-Nonsense"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Choose one of the languages.", refused.One("#Language-error")!.TextContent);
        Assert.Equal("xx-Nonsense", refused.One("#Language option[selected]")!.GetAttribute("value"));
        Assert.Equal("/admin", (await visitor.Submit(form, "#setup", null, Filled("ur"))).Location);
        Assert.Equal("ur", blog.Services.GetRequiredService<SettingsStore>().Get<SiteSettings>().Language);
        Assert.Equal("rtl", (await blog.Visitor().Get("/")).Document.DocumentElement.GetAttribute("dir"));
    }

    private static (string, string)[] Filled(string language) =>
    [
        ("Name", "Rosa Weiß"), ("Email", "rosa@example.org"), ("Password", "seven slow rivers"),
        ("Repeated", "seven slow rivers"), ("Language", language),
    ];
}
