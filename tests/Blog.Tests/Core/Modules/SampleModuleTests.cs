using System.CommandLine;
using System.Net;
using Blog.Core.Cli;
using Blog.Core.Example;
using Blog.SampleModule.Questions;
using Blog.Tests.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Core.Modules;

/// <summary>A module comes into a program by one line, with everything that it is made of.</summary>
public class SampleModuleTests
{
    private static readonly (string, string)[] Typed = [("Name", "Mira Example"), ("Text", "Why is the sea salty?")];

    [Fact]
    public async Task A_reader_asks_below_a_cached_article_and_reads_the_answer_on_the_module_s_page()
    {
        await using var blog = await new SampleBlog().Open();
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
        Assert.Equal("2026-11-23", answers.One(".question-by time")!.TextContent);
    }

    [Fact]
    public async Task The_form_below_an_article_brings_its_styles_and_its_script()
    {
        await using var blog = await new SampleBlog().Open();
        await blog.Publish("The sea");
        var article = await blog.Visitor().Get("/the-sea");
        var style = article.One("style")!.TextContent;
        Assert.Contains(".question-form", style);
        Assert.Contains(".toc", style);
        var hash =
            Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(style)));
        Assert.Contains($"'sha256-{hash}'", article.Response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal(
            HttpStatusCode.OK, (await blog.Visitor().Get(article.One("script[src^='/questions']")!.GetAttribute("src")!)).Status);

        Assert.DoesNotContain(".question-form", (await blog.Visitor().Get("/archive")).One("style")!.TextContent);
        await using var without = new BlogApp();
        await without.Publish("The sea");
        Assert.DoesNotContain(".question-form", (await without.Visitor().Get("/the-sea")).Html);
    }

    [Theory]
    [InlineData("de", "Eine Frage stellen", "Ihr Name", "Fragen und Antworten")]
    [InlineData("ur", "سوال پوچھیں", "آپ کا نام", "سوالات اور جوابات")]
    public async Task Its_words_are_in_the_language_of_the_article(string language, string heading, string label, string link)
    {
        await using var blog = await new SampleBlog().Open();
        await blog.Publish("The sea", more: a => a.Language = language);
        var article = await blog.Visitor().Get("/the-sea");
        Assert.Equal(heading, article.One("#ask")!.TextContent);
        Assert.Contains(label, article.One("#question")!.TextContent);
        Assert.Contains(link, article.One(".foot-links")!.TextContent);
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
        for (var tries = 100; await blog.Db(db => db.Questions.CountAsync()) > 1 && tries > 0; tries--)
        {
            // Step by step: a job that is not asleep yet when the clock moves sleeps from then on.
            blog.Clock.Advance(TimeSpan.FromMinutes(10));
            await Task.Delay(50);
        }

        Assert.Equal("New", (await blog.Db(db => db.Questions.SingleAsync())).Name);
        Assert.Contains("Deletes old questions", (await owner.Get("/admin/system")).Text);
    }

    [Fact]
    public async Task A_question_s_link_follows_its_article_and_goes_with_it()
    {
        await using var blog = new SampleBlog();
        var id = await blog.Publish("The sea");
        await blog.Db(async db =>
        {
            db.Add(new Question { At = BlogApp.Start.UtcDateTime, Name = "Mira", Text = "Why?", About = "/the-sea" });
            return await db.SaveChangesAsync();
        });
        await blog.Change(id, (desk, article) => desk.SaveAsync(article, "the-ocean"));
        await Links("/the-ocean");
        await blog.Change(id, (desk, article) => desk.TrashAsync(article));
        await blog.Change(id, (desk, article) => desk.DeleteAsync(article));
        await Links("");

        async Task Links(string path)
        {
            for (var tries = 500; await blog.Db(db => db.Questions.AnyAsync(q => q.About != path)); tries--)
            {
                Assert.True(tries > 0);
                await Task.Delay(20);
            }
        }
    }

    [Fact]
    public async Task Its_verb_prints_and_its_example_fills()
    {
        await using var blog = new SampleBlog();
        await using var scope = blog.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetServices<IExampleFiller>().OfType<ExampleQuestion>().Single().FillAsync("", default);
        Assert.Contains("Does this page need a script?", (await blog.Visitor().Get("/questions")).Text);
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

    private static async Task Answer(SampleBlog blog)
    {
        var owner = await blog.SignedIn();
        var list = await owner.Get("/admin/questions");
        var form = await owner.Get(list.One(".question-list a")!.GetAttribute("href")!);
        var saved = await owner.Follow(await owner.Submit(form, "#answer", null, ("Answer", "Rivers bring it.")));
        Assert.Contains("Saved. Readers see it.", saved.Text);
    }
}
