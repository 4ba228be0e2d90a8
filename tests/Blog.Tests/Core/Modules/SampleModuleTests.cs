using System.CommandLine;
using System.Net;
using Blog.Core.Admin;
using Blog.Core.Cli;
using Blog.Core.Data;
using Blog.Core.Example;
using Blog.Core.Settings;
using Blog.SampleModule.Questions;
using Blog.Tests.Content;
using Blog.Tests.HouseRules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Core.Modules;

/// <summary>A module comes into a program by one line, with everything that it is made of.</summary>
public class SampleModuleTests
{
    private static readonly (string, string)[] Typed = [("Name", "Mira Example"), ("Text", "Why is the sea salty?")];

    // The reference, the line that brings it in, and this test.
    private static readonly string[] Naming =
    [
        "tests/Blog.Tests/Blog.Tests.csproj", "tests/Blog.Tests/Core/Modules/SampleBlog.cs",
        "tests/Blog.Tests/Core/Modules/SampleModuleTests.cs",
    ];

    [Fact]
    public async Task A_reader_asks_below_a_cached_article_and_reads_the_answer_on_the_module_s_page()
    {
        await using var blog = new SampleBlog();
        await blog.Publish("The sea");
        var reader = blog.Visitor();
        Assert.Contains("Nothing is answered yet", (await reader.Get("/questions")).Text);
        var article = await reader.Get("/the-sea");
        Assert.Null(article.One("#question input[name=token]"));

        using (var queries = new QueryCounter(blog.Folder))
        {
            article = await reader.Get("/the-sea");
            Assert.Equal(0, queries.Count);
        }

        var again = await reader.Submit(article, "#question", null, Typed);
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal("Why is the sea salty?", again.One("#question textarea")!.TextContent.Trim());
        Assert.Equal(0, await blog.Db(db => db.Questions.CountAsync()));

        blog.Later(TimeSpan.FromMinutes(1));
        var sent = await reader.Follow(await reader.Submit(again, "#question"));
        Assert.Contains("Your question has arrived", sent.Text);
        await Answer(blog);
        var answers = await reader.Get("/questions");
        Assert.Contains("Mira Example", answers.Text);
        Assert.Contains("Rivers bring it.", answers.Text);
        Assert.Equal("/the-sea", answers.One(".question-by a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_form_below_an_article_brings_its_styles_and_its_script()
    {
        await using var blog = new SampleBlog();
        await blog.Publish("The sea");
        var article = await blog.Visitor().Get("/the-sea");
        var style = article.One("style")!.TextContent;
        Assert.Contains(".question-form", style);
        Assert.Contains(".toc", style);
        var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(style)));
        Assert.Contains($"'sha256-{hash}'", article.Response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal(HttpStatusCode.OK, (await blog.Visitor().Get(article.One("script[src^='/questions']")!.GetAttribute("src")!)).Status);

        Assert.DoesNotContain(".question-form", (await blog.Visitor().Get("/archive")).One("style")!.TextContent);
        await using var without = new BlogApp();
        await without.Publish("The sea");
        Assert.DoesNotContain(".question-form", (await without.Visitor().Get("/the-sea")).Html);
    }

    [Fact]
    public async Task Its_words_are_in_German_where_the_blog_is()
    {
        await using var blog = new SampleBlog();
        await blog.Publish("The sea", more: a => a.Language = "de");
        var article = await blog.Visitor().Get("/the-sea");
        Assert.Equal("Eine Frage stellen", article.One("#ask")!.TextContent);
        Assert.Contains("Ihr Name", article.One("#question")!.TextContent);
        Assert.Contains("Fragen und Antworten", article.One(".foot-links")!.TextContent);
    }

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
    public async Task Its_setting_closes_it_and_takes_link_and_sitemap_entry_away()
    {
        await using var blog = new SampleBlog();
        await blog.Publish("The sea");
        var owner = await blog.SignedIn();
        Assert.NotNull((await blog.Visitor().Get("/the-sea")).One(".foot-links a[href='/questions']"));
        Assert.Contains("/questions<", (await blog.Visitor().Get("/sitemaps/pages-1.xml")).Html);

        var form = await owner.Get("/admin/question-settings");
        var refused = await owner.Submit(form, "#settings", null, ("KeepDays", "0"));
        Assert.Contains("Enter 1 to 3650 days.", refused.Text);
        await owner.Submit(refused, "#settings", null, ("KeepDays", "30"), ("IsOpen", "false"));
        Assert.Equal(HttpStatusCode.NotFound, (await blog.Visitor().Get("/questions")).Status);
        var article = await blog.Visitor().Get("/the-sea");
        Assert.Null(article.One("#question"));
        Assert.Null(article.One(".foot-links a[href='/questions']"));
        Assert.DoesNotContain("/questions<", (await blog.Visitor().Get("/sitemaps/pages-1.xml")).Html);
    }

    [Fact]
    public async Task Its_job_runs_and_is_on_the_System_page()
    {
        await using var blog = new SampleBlog();
        var owner = await blog.SignedIn();
        await blog.Db(async db =>
        {
            db.Add(new Question { At = BlogApp.Start.UtcDateTime.AddDays(-91), Name = "Old", Text = "Old" });
            db.Add(new Question { At = BlogApp.Start.UtcDateTime, Name = "New", Text = "New" });
            return await db.SaveChangesAsync();
        });
        blog.Clock.Advance(TimeSpan.FromHours(2));
        for (var tries = 100; await blog.Db(db => db.Questions.CountAsync()) > 1 && tries > 0; tries--)
        {
            await Task.Delay(50);
        }

        Assert.Equal("New", (await blog.Db(db => db.Questions.SingleAsync())).Name);
        Assert.Contains("Deletes old questions", (await owner.Get("/admin/system")).Text);
    }

    [Fact]
    public async Task Its_verb_prints_and_its_example_fills()
    {
        await using var blog = new SampleBlog();
        await using var scope = blog.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetServices<IExampleFiller>().OfType<ExampleQuestion>().Single().FillAsync("", default);
        Assert.NotNull((await blog.Db(db => db.Questions.SingleAsync())).AnsweredAt);
        await blog.Db(async db =>
        {
            db.Add(new Question { Name = "Mira", Text = "Why?" });
            return await db.SaveChangesAsync();
        });

        var root = new RootCommand();
        foreach (var verb in scope.ServiceProvider.GetServices<CliVerb>().Where(v => v.Name == "questions"))
        {
            var command = new Command(verb.Name);
            verb.Define(command, (work, ct) => work(scope.ServiceProvider, ct));
            root.Subcommands.Add(command);
        }

        await using var said = new StringWriter();
        Assert.Equal(0, await root.Parse(["questions", "list"]).InvokeAsync(new() { Output = said }));
        Assert.EndsWith("\tMira\tWhy?", said.ToString().TrimEnd());
    }

    [Fact]
    public async Task Two_programs_of_one_process_have_the_tables_of_their_own_modules()
    {
        await using var without = new BlogApp();
        Assert.False(await without.Db(db => Task.FromResult(db.Model.FindEntityType(typeof(Question)) is not null)));
        await using var with = new SampleBlog();
        Assert.True(await with.Db(db => Task.FromResult(db.Model.FindEntityType(typeof(Question)) is not null)));
        Assert.Null(await without.Db(db => Task.FromResult(db.Model.FindEntityType(typeof(Question)))));
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
        var naming = new[] { "*.cs", "*.cshtml", "*.csproj", "*.props", "*.txt", "*.json", "*.sln", "Dockerfile" }
            .SelectMany(kind => Sources.Files("src", kind).Concat(Sources.Files("tests", kind)))
            .Where(path => File.ReadAllText(path).Contains("SampleModule", StringComparison.Ordinal))
            .Select(Sources.Relative)
            .Where(path => !path.StartsWith("tests/Blog.SampleModule/", StringComparison.Ordinal));
        Assert.Equal(Naming, naming.Distinct().Order(StringComparer.Ordinal));
    }

    private static async Task Answer(SampleBlog blog)
    {
        var owner = await blog.SignedIn();
        var list = await owner.Get("/admin/questions");
        var form = await owner.Get(list.One(".question-list a")!.GetAttribute("href")!);
        var saved = await owner.Follow(await owner.Submit(form, "#answer", null, ("Answer", "Rivers bring it.")));
        Assert.Contains("Saved. Readers see it.", saved.Text);
    }
}
