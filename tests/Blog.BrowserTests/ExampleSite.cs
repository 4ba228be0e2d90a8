using Blog.Core.Data;
using Blog.Core.Settings;
using Blog.Web.Themes;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.BrowserTests;

/// <summary>
/// The example blog, for tests that look at every kind of page; each of them sets its language and look as it needs.
/// </summary>
public sealed class ExampleSite : IAsyncLifetime
{
    public Site Site { get; private set; } = null!;

    public Task InitializeAsync()
    {
        if (Chromium.Absent is null)
        {
            Site = new Site(hasOwner: true, hasExample: true);
        }

        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        if (Site is not null)
        {
            await Site.DisposeAsync();
        }
    }

    /// <summary>Sets what the owner says of the site.</summary>
    public async Task SpeakAsync(string language, string preset)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        var settings = scope.ServiceProvider.GetRequiredService<SettingsStore>();
        var db = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        await settings.SaveAsync(
            db, settings.Get<SiteSettings>() with { Language = language }, settings.VersionOf<SiteSettings>());
        await settings.SaveAsync(db, settings.Get<ThemeSettings>() with { Preset = preset }, settings.VersionOf<ThemeSettings>());
    }
}
