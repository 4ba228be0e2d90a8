using Blog.Core.Data;
using Blog.Core.Settings;
using Blog.Media.Storage;

namespace Blog.Media.Library;

/// <summary>Finds out where pictures are shown: the logo, the icon, and what the modules say that they show.</summary>
/// <remarks>Reads each text once per call; meant for one page of pictures, not for all.</remarks>
public sealed class PictureUses(BlogDbContext db, SettingsStore settings, IEnumerable<PictureUseSource> sources)
{
    /// <summary>The most places that one source finds in one call, over all its pictures.</summary>
    public const int Most = 1000;

    /// <summary>The places that show each of these pictures; one without any is left out.</summary>
    public async Task<ILookup<long, PictureUse>> OfAsync(IReadOnlyCollection<Picture> pictures, CancellationToken ct = default)
    {
        var ids = pictures.Select(p => p.Id).ToArray();
        var found = new List<(long Id, PictureUse Use)>();
        found.AddRange(pictures.Where(p => p.Hash == Logo).Select(p => (p.Id, new PictureUse("Logo", "", "/admin/theme"))));
        found.AddRange(pictures.Where(p => p.Hash == Icon).Select(p => (p.Id, new PictureUse("Icon", "", "/admin/theme"))));
        foreach (var source in sources)
        {
            var uses = await source.Of(db, ids, ct);
            found.AddRange(uses.Take(Most).Select(u => (u.PictureId, new PictureUse(u.Kind, u.Title, u.Path))));
        }

        return found.ToLookup(f => f.Id, f => f.Use);
    }

    private string? Logo => PictureAddress.HashOf(settings.Get<SiteSettings>().Logo);

    private string? Icon => settings.Get<SiteSettings>().Icon;
}
