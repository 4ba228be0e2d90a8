namespace Blog.Tests.Web.Settings;

/// <summary>A base address that nobody elsewhere can open is saved, and the owner is told what comes of it.</summary>
public class PrivateAddressTests
{
    [Theory]
    [InlineData("http://localhost:5080", true)]
    [InlineData("http://192.168.1.5:8080", true)]
    [InlineData("https://nas.local", true)]
    [InlineData("http://[::1]", true)]
    [InlineData("http://blog", true)]
    [InlineData("https://blog.example.org", false)]
    [InlineData("https://bücher.example.org", false)]
    [InlineData("http://203.0.113.9", false)]
    public async Task The_settings_and_the_dashboard_say_so(string address, bool isTold)
    {
        await using var blog = new BlogApp().WithOwner();
        var ada = await blog.SignedIn();
        var saved = await ada.Submit(await ada.Get("/admin/settings"), "#settings", null, ("BaseAddress", address));
        Assert.Equal("/admin/settings", saved.Location);
        foreach (var path in new[] { "/admin/settings", "/admin", "/admin/system" })
        {
            var warning = (await ada.Get(path)).One(".notice-warn")?.TextContent ?? "";
            Assert.Equal((path, isTold), (path, warning.Contains("readers elsewhere cannot open", StringComparison.Ordinal)));
            Assert.True(!isTold || warning.Contains(address, StringComparison.Ordinal), warning);
        }
    }
}
