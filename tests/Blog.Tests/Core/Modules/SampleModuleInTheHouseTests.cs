using System.Net;
using Blog.Core.Admin;
using Blog.Tests.Content;
using Blog.Tests.HouseRules;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Core.Modules;

/// <summary>Where a module shows in the admin area and on the site, and who names it.</summary>
public class SampleModuleInTheHouseTests
{
    private static readonly string[] Kinds = ["*.cs", "*.cshtml", "*.csproj", "*.props", "*.txt", "*.json"];

    // The reference, the line that brings it in, its tests, and the rules that it keeps.
    private static readonly string[] Naming =
    [
        "tests/Blog.Tests/Blog.Tests.csproj", "tests/Blog.Tests/Core/Modules/SampleBlog.cs",
        "tests/Blog.Tests/Core/Modules/SampleModuleInTheHouseTests.cs",
        "tests/Blog.Tests/Core/Modules/SampleModuleTests.cs", "tests/Blog.Tests/HouseRules/Sources.cs",
    ];

    [Fact]
    public async Task Its_screen_is_in_the_menu_with_its_icon_and_its_styles_are_in_the_admin_area()
    {
        await using var blog = new SampleBlog();
        var owner = await blog.SignedIn();
        var page = await owner.Get("/admin/questions");
        Assert.Contains("No questions yet", page.Text);
        Assert.Equal("#i-question", page.One(".menu a[aria-current=page] use")!.GetAttribute("href"));
        Assert.NotNull(page.One("symbol#i-question circle"));
        var style = await owner.Client.GetStringAsync(page.One("link[rel=stylesheet]")!.GetAttribute("href"));
        Assert.Contains(".question-list", style);
        Assert.Equal(HttpStatusCode.Redirect, (await blog.Visitor().Get("/admin/questions")).Status);
    }

    [Fact]
    public async Task It_is_closed_to_readers_until_the_owner_opens_it()
    {
        await using var blog = new SampleBlog();
        await blog.Publish("The sea");
        await Closed(blog);
        var owner = await blog.SignedIn();
        await owner.Submit(await owner.Get("/admin/question-settings"), "#settings", null, ("IsOpen", "true"));
        await Opened(blog);
    }

    [Fact]
    public async Task Its_setting_closes_it_and_takes_link_and_sitemap_entry_away()
    {
        await using var blog = await new SampleBlog().Open();
        await blog.Publish("The sea");
        var owner = await blog.SignedIn();
        await Opened(blog);

        var form = await owner.Get("/admin/question-settings");
        var refused = await owner.Submit(form, "#settings", null, ("KeepDays", "0"));
        Assert.Contains("Enter 1 to 3650 days.", refused.Text);
        await owner.Submit(refused, "#settings", null, ("KeepDays", "30"), ("IsOpen", "false"));
        await Closed(blog);
    }

    [Fact]
    public async Task What_takes_a_right_that_somebody_lacks_is_not_in_the_menu()
    {
        await using var blog = new SampleBlog();
        blog.With(services => services
            .AddAuthorizationBuilder().AddPolicy("nobody", p => p.RequireAssertion(_ => false))
            .AddPolicy("everybody", p => p.RequireAssertion(_ => true)).Services
            .AddAdminMenu(
                new AdminMenuEntry("Hidden things", "/admin/hidden", "page", AdminMenuGroup.Readers) { Policy = "nobody" },
                new AdminMenuEntry("Open things", "/admin/open", "page", AdminMenuGroup.Readers) { Policy = "everybody" }));
        var menu = (await (await blog.SignedIn()).Get("/admin")).One(".menu")!.TextContent;
        Assert.DoesNotContain("Hidden things", menu);
        Assert.Contains("Open things", menu);
    }

    [Fact]
    public void No_file_of_the_product_names_it_and_few_others_do()
    {
        var naming = Kinds
            .SelectMany(kind => Sources.Files("src", kind).Concat(Sources.Files("tests", kind)))
            .Where(path => File.ReadAllText(path).Contains("SampleModule", StringComparison.Ordinal))
            .Select(Sources.Relative)
            .Where(path => !path.StartsWith("tests/Blog.SampleModule/", StringComparison.Ordinal));
        Assert.Equal(Naming, naming.Distinct().Order(StringComparer.Ordinal));
        Assert.DoesNotContain("SampleModule", File.ReadAllText(Path.Combine(Sources.Root, "Dockerfile")));
    }

    private static async Task Opened(SampleBlog blog)
    {
        Assert.Equal(HttpStatusCode.OK, (await blog.Visitor().Get("/questions")).Status);
        var article = await blog.Visitor().Get("/the-sea");
        Assert.NotNull(article.One("#question"));
        Assert.NotNull(article.One(".foot-links a[href='/questions']"));
        Assert.Contains("/questions<", (await blog.Visitor().Get("/sitemaps/pages-1.xml")).Html);
        Assert.Contains("/questions)", (await blog.Visitor().Get("/llms.txt")).Html);
    }

    private static async Task Closed(SampleBlog blog)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await blog.Visitor().Get("/questions")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await blog.Visitor().Get("/questions/sent")).Status);
        var article = await blog.Visitor().Get("/the-sea");
        Assert.Null(article.One("#question"));
        Assert.Null(article.One(".foot-links a[href='/questions']"));
        Assert.DoesNotContain("/questions<", (await blog.Visitor().Get("/sitemaps/pages-1.xml")).Html);
        Assert.DoesNotContain("/questions)", (await blog.Visitor().Get("/llms.txt")).Html);
    }
}
