namespace Blog.Tests.Web.Data;

public class ExternalChangeWatcherTests
{
    [Fact]
    public async Task What_another_process_imports_is_soon_on_pages_that_were_kept()
    {
        using var folder = new TestFolder();
        using var files = new TestFolder();
        await File.WriteAllTextAsync(
            Path.Combine(files.Path, "moved-in.md"), "---\ntitle: Moved in\ndate: 2026-01-01\n---\nWords from elsewhere.");
        await using var blog = BlogProcess.Start(folder.Path, null);
        using var client = new HttpClient { BaseAddress = new(await blog.Address()) };
        Assert.DoesNotContain("Moved in", await client.GetStringAsync("/"));
        var import = await BlogProcess.Run(folder.Path, null, "import", "markdown", files.Path);
        Assert.True(import.ExitCode == 0, import.Output);
        var home = "";
        for (var wait = 0; wait < 200 && !home.Contains("Moved in", StringComparison.Ordinal); wait++)
        {
            await Task.Delay(50);
            home = await client.GetStringAsync("/");
        }

        Assert.Contains("Moved in", home);
    }
}
