using System.Net;

namespace Blog.Tests.Web.Operation;

/// <summary>Whoever reads the log cannot do with it what a secret address allows.</summary>
public class SecretsInLogTests
{
    private const string Token = "Zq3xV9mB7tLw2RkYc5HsNd8p";

    [Fact]
    public async Task The_set_up_token_is_on_standard_output_and_in_no_file()
    {
        using var folder = new TestFolder();
        await using var blog = BlogProcess.Start(folder.Path, new Dictionary<string, string> { ["Log__Format"] = "none" });
        var token = (await blog.Says("/setup?token=")).Split("token=")[1].Trim();
        Assert.Matches("^[0-9a-f]{32}$", token);
        foreach (var file in Directory.EnumerateFiles(folder["logs"]))
        {
            using var read = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            Assert.DoesNotContain(token, await new StreamReader(read).ReadToEndAsync());
        }
    }

    [Theory]
    [InlineData("/ads/report/" + Token)]
    [InlineData("/ADS/Report/" + Token)]
    [InlineData("/ads/report/" + Token + "/2026-10")]
    [InlineData("//ads//report//" + Token)]
    public async Task The_token_of_a_report_is_in_no_line(string path)
    {
        await using var blog = new BlogApp();
        Assert.Equal(HttpStatusCode.NotFound, (await blog.Visitor().Get("http://localhost" + path)).Status);

        var line = Assert.Single(blog.LogLines(), l => l.Contains("answered 404"));
        Assert.Contains("/…", line);
        Assert.DoesNotContain(Token, string.Join('\n', blog.LogLines()));
    }

    [Fact]
    public async Task Other_addresses_are_shown_whole()
    {
        await using var blog = new BlogApp();
        await blog.Visitor().Get("/ads/reports/are-not-here");

        Assert.Contains(blog.LogLines(), l => l.Contains("GET /ads/reports/are-not-here answered 404"));
    }
}
