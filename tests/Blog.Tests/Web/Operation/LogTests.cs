using System.Net;
using Blog.Web.Operation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Web.Operation;

/// <summary>Reads the log's own files, as the owner would.</summary>
public class LogTests
{
    [Fact]
    public async Task A_page_served_to_a_reader_logs_nothing()
    {
        await using var blog = new LogApp();
        var before = await blog.LinesOfStart();
        Assert.Equal(HttpStatusCode.OK, (await blog.Visitor().Get("/test-page?q=secret-word")).Status);
        Assert.Equal(HttpStatusCode.OK, (await blog.Visitor().Get("/health/ready")).Status);
        Assert.Equal(before, blog.LogLines().Count);
    }

    [Fact]
    public async Task An_error_gives_the_reader_the_reference_that_the_log_holds()
    {
        await using var blog = new LogApp();
        var page = await blog.Visitor().Get("/test-error?q=secret-word");
        Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
        var reference = page.Response.Headers.GetValues("X-Test-Reference").Single();
        Assert.Matches("^[0-9a-f]{32}$", reference);
        Assert.Contains(reference, page.Text);
        var lines = blog.LogLines().Where(l => l.Contains(reference)).ToList();
        Assert.Contains(lines, l => l.Contains("GET /test-error answered 500"));
        Assert.Contains(lines, l => l.Contains("ERR") && l.Contains("unhandled exception"));
    }

    [Fact]
    public async Task No_line_holds_an_address_of_a_visitor_or_what_they_asked_for()
    {
        await using var blog = new LogApp();
        var visitor = blog.Visitor();
        visitor.Client.DefaultRequestHeaders.Add("User-Agent", "Lynx-of-Example");
        visitor.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        await visitor.Get("/test-error?q=secret-word&mail=reader@example.org");
        await visitor.Get("/no-such-page/reader@example.org?q=secret-word");
        await visitor.PostRaw("/no-such-page", ("mail", "reader@example.org"));
        await visitor.Get("/evil%0d%0a2026-01-01%20FTL%20forged");
        var log = string.Join('\n', blog.LogLines());
        Assert.Contains("answered 404", log);
        foreach (var word in (string[])
        [
            "secret-word", "example.org", "203.0.113.7", "Lynx", "\n2026-01-01 FTL forged", "127.0.0.1",
        ])
        {
            Assert.DoesNotContain(word, log);
        }
    }

    [Fact]
    public async Task Refusals_of_strangers_leave_so_many_lines_a_minute_and_one_that_counts_the_rest()
    {
        await using var blog = new LogApp();
        var ada = await blog.SignedIn();
        var visitor = blog.Visitor();
        for (var i = 0; i < RefusalLog.MostOfMinute + 12; i++)
        {
            await visitor.Get($"/wp-login-{i}.php");
        }

        await ada.Get("/lost-by-the-owner");
        await visitor.Get("/test-error");
        blog.Clock.Advance(TimeSpan.FromMinutes(1));
        await visitor.Get("/next-minute");
        var log = string.Join('\n', blog.LogLines());
        Assert.Equal(RefusalLog.MostOfMinute, log.Split("/wp-login-").Length - 1);
        Assert.Contains("12 more requests were refused", log);
        Assert.Contains("/lost-by-the-owner answered 404", log);
        Assert.Contains("/test-error answered 500", log);
        Assert.Contains("/next-minute answered 404", log);
    }

    /// <summary>The program with the pages of this test.</summary>
    private sealed class LogApp : BlogApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services =>
            {
                services.AddSingleton<IStartupFilter, References>();
                services.AddControllers().AddApplicationPart(typeof(LogTestPagesController).Assembly);
            });
        }

        /// <summary>How many lines the start has left, once its last one is written.</summary>
        public async Task<int> LinesOfStart()
        {
            while (!LogLines().Any(l => l.Contains("Environment:")))
            {
                await Task.Delay(20);
            }

            return LogLines().Count;
        }
    }

    /// <summary>Tells the test which reference a request had.</summary>
    private sealed class References : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(rest => context =>
            {
                context.Response.OnStarting(() =>
                {
                    context.Response.Headers["X-Test-Reference"] = RequestReference.Of(context);
                    return Task.CompletedTask;
                });
                return rest(context);
            });
            next(app);
        };
    }
}

/// <summary>One good and one broken page of the test's own.</summary>
public sealed class LogTestPagesController : Controller
{
    [HttpGet("/test-page")]
    public IActionResult Good() => Content("A page.");

    [HttpGet("/test-error")]
    public IActionResult Broken() => throw new InvalidOperationException("A broken page by " + Request.Method + ".");
}
