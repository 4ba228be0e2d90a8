using System.Net;
using System.Text.Json;
using Blog.Web;

namespace Blog.Tests.Web.Operation;

/// <summary>The program with its real server and its real console.</summary>
public class RunningProcessTests
{
    [Fact]
    public async Task The_health_verb_is_0_beside_a_ready_blog_and_1_beside_none()
    {
        using var folder = new TestFolder();
        Dictionary<string, string> there;
        await using (var blog = BlogProcess.Start(folder.Path, null))
        {
            there = new() { ["Urls"] = await blog.Address() };
            await using var ready = await BlogProcess.Run(folder.Path, there, "health");
            Assert.Equal((0, "ready"), (ready.ExitCode, ready.Output.Trim()));
        }

        await using var none = await BlogProcess.Run(folder.Path, there, "health");
        Assert.Equal(1, none.ExitCode);
        Assert.Contains("does not answer", Assert.Single(none.Errors));
    }

    [Fact]
    public async Task A_request_without_a_host_is_led_to_the_sign_in_like_any_other()
    {
        using var folder = new TestFolder();
        await using var blog = BlogProcess.Start(folder.Path, Owned("four quiet green owls", ("Log__Format", "text")));
        var address = new Uri(await blog.Address());
        using var socket = new System.Net.Sockets.TcpClient(address.Host, address.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync("GET /admin HTTP/1.0\r\n\r\n"u8.ToArray());
        var answer = await new StreamReader(stream).ReadToEndAsync();
        Assert.StartsWith("HTTP/1.1 302", answer, StringComparison.Ordinal);
        Assert.Contains("Location: /sign-in?returnUrl=%2Fadmin\r\n", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_start_that_fills_the_example_says_where_to_set_the_blog_up()
    {
        using var folder = new TestFolder();
        await using var blog =
            BlogProcess.Start(folder.Path, new Dictionary<string, string> { ["Example__Content"] = "true" });
        var line = await blog.Says("Set it up at:");
        using var client = new HttpClient();
        using var page = await client.GetAsync(new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..].Trim()));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Theory]
    [InlineData("user", "list")]
    [InlineData("events", "list")]
    [InlineData("search", "rebuild")]
    public async Task A_verb_in_a_folder_without_a_blog_says_so_and_makes_none(params string[] verb)
    {
        using var folder = new TestFolder();
        await using var ended = await BlogProcess.Run(folder["data"], null, verb);
        Assert.Equal(ExitCodes.Database, ended.ExitCode);
        Assert.Equal(
            $"No blog found in {folder["data"]}. Set the environment variable Data__Folder to your data folder.",
            Assert.Single(ended.Errors));
        Assert.False(Directory.Exists(folder["data"]));
    }

    [Theory]
    [InlineData("--Data:Folder=elsewhere", "user", "list")]
    [InlineData("--Data:Folder", "elsewhere", "backup", "blog.zip")]
    public async Task A_verb_behind_a_setting_is_refused_instead_of_serving(params string[] args)
    {
        using var folder = new TestFolder();
        await using var ended = await BlogProcess.Run(folder["data"], null, args);
        Assert.Equal(ExitCodes.BadConfiguration, ended.ExitCode);
        Assert.Contains("is not a setting. The verb comes first", Assert.Single(ended.Errors));
    }

    [Fact]
    public async Task A_link_that_a_verb_prints_has_the_port_that_the_blog_listens_on()
    {
        using var folder = new TestFolder();
        await using var made = await BlogProcess.Run(
            folder.Path,
            new Dictionary<string, string> { ["Urls"] = "", ["ASPNETCORE_HTTP_PORTS"] = "8080" },
            "user", "create", "ada@example.org", "Ada Example");
        Assert.Contains("http://localhost:8080/", made.Output);
    }

    [Theory]
    [InlineData("/setup", 100)]
    [InlineData("/setup", 3 << 10)]
    public async Task A_form_that_is_too_large_is_refused_in_words(string path, int kilobytes)
    {
        using var folder = new TestFolder();
        await using var blog = BlogProcess.Start(folder.Path, null);
        using var client = new HttpClient { BaseAddress = new Uri(await blog.Address()) };
        var page = await new Visitor(client).PostRaw(path, ("Name", new string('x', kilobytes << 10)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.Status);
        Assert.Equal("This is too large.", page.One("h1")?.TextContent);
    }

    [Fact]
    public async Task The_log_for_machines_is_one_JSON_object_a_line_and_names_no_visitor()
    {
        using var folder = new TestFolder();
        await using var blog = BlogProcess.Start(folder.Path, Owned("four quiet green owls", ("Log__Format", "json")));
        using var client = new HttpClient { BaseAddress = new Uri(await blog.Address()) };
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        client.DefaultRequestHeaders.Add("User-Agent", "Lynx-of-Example");
        var visitor = new Visitor(client);
        await visitor.TrySignIn("reader@example.org", "a-secret-word");
        await visitor.Get("/no-such-page/reader@example.org?q=secret-word");
        var line = await blog.Says("no-such-page");
        Assert.Equal(404, JsonDocument.Parse(line).RootElement.GetProperty("Status").GetInt32());
        Assert.All(
            blog.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            l => Assert.True(JsonDocument.Parse(l).RootElement.TryGetProperty("@t", out _), l));
        foreach (var word in (string[])["example.org", "203.0.113.7", "secret-word", "Lynx", "owls", "XML encryptor"])
        {
            Assert.DoesNotContain(word, blog.Output);
        }
    }

    [Theory]
    [InlineData("Password", "owls")]
    [InlineData("Email", "no address")]
    public async Task A_bad_owner_ends_the_start_by_the_name_of_the_key_and_hides_the_password(string key, string value)
    {
        using var folder = new TestFolder();
        await using var blog = await BlogProcess.Run(folder.Path, Owned("four quiet green owls", ($"Blog__Owner__{key}", value)));
        Assert.StartsWith($"Blog:Owner:{key}", Assert.Single(blog.Errors));
        Assert.Equal(ExitCodes.BadConfiguration, blog.ExitCode);
        Assert.DoesNotContain("owls", blog.Output + blog.Errors[0]);
    }

    [Fact]
    public async Task Verbs_work_beside_a_running_blog_and_print_no_token()
    {
        using var folder = new TestFolder();
        Directory.CreateDirectory(folder["writing"]);
        await File.WriteAllTextAsync(folder["writing/tea.md"], "# Tea\n\nA cup.");
        await using var blog = BlogProcess.Start(folder["data"], null);
        Assert.Contains("/setup?token=", await blog.Says("token="));
        await blog.Address();
        foreach (var verb in (string[][])
        [
            ["user", "list"], ["import", "markdown", folder["writing"], "--dry-run"], ["backup", folder["b.zip"]], ["migrate"],
        ])
        {
            await using var beside = await BlogProcess.Run(folder["data"], null, verb);
            Assert.True(beside.ExitCode == 0, string.Join('\n', beside.Errors));
            Assert.DoesNotContain("token", beside.Output + string.Join('\n', beside.Errors));
        }

        await using var restore = await BlogProcess.Run(folder["data"], null, "restore", "--force", folder["b.zip"]);
        Assert.Contains("The blog is running on the data folder", Assert.Single(restore.Errors));
        Assert.Contains("Stop it first", restore.Errors[0]);
        Assert.Equal(ExitCodes.DataFolder, restore.ExitCode);
    }

    private static Dictionary<string, string> Owned(string password, (string Key, string Value) more) => new()
    {
        ["Blog__Owner__Name"] = "Ada Example",
        ["Blog__Owner__Email"] = "ada@example.org",
        ["Blog__Owner__Password"] = password,
        [more.Key] = more.Value,
    };
}
