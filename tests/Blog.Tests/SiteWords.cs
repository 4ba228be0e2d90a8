using Blog.Core.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests;

/// <summary>Sets what the owner says of the site, as the settings page does.</summary>
public static class SiteWords
{
    public const string Address = "https://blog.example.org";

    /// <summary>Changes the site's settings; by itself it sets the base address.</summary>
    public static Task<int> Site(this BlogApp blog, Func<SiteSettings, SiteSettings>? change = null) => blog.Db(async db =>
    {
        var settings = blog.Services.GetRequiredService<SettingsStore>();
        var now = settings.Get<SiteSettings>() with { BaseAddress = Address };
        await settings.SaveAsync(db, change is null ? now : change(now), settings.VersionOf<SiteSettings>());
        return 0;
    });
}
