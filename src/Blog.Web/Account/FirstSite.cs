using Blog.Core.Data;
using Blog.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Blog.Web.Account;

/// <summary>
/// Stores title, language and time zone of the configuration at each start of a blog that nobody owns yet, and notes of any blog
/// whether its configuration has changed what readers see.
/// </summary>
public sealed class FirstSite(BlogDbContext db, SettingsStore settings, ConfiguredSite configured)
{
    public async Task EnsureAsync(CancellationToken ct = default)
    {
        var site = settings.Get<SiteSettings>();
        if (configured.Begin(site) is var begun && begun != site && !await db.Users.AnyAsync(ct))
        {
            await settings.SaveAsync(db, begun, settings.VersionOf<SiteSettings>(), ct);
        }

        await settings.NoteSiteAsync(db, ct);
    }
}
