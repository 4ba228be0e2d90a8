using Blog.Core.PageCache;
using Blog.Core.Settings;
using Blog.Media.Icons;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Web.Themes;

/// <summary>
/// The web app manifest, which names the icons for a phone's home screen (W3C Web Application Manifest); 404 until the owner
/// has an icon.
/// </summary>
public sealed class SiteManifestController(SettingsStore settings) : Controller
{
    public const string Path = "/site.webmanifest";

    [HttpGet(Path), CachedPage]
    public IActionResult Show()
    {
        var site = settings.Get<SiteSettings>();
        if (site.Icon.Length == 0)
        {
            return NotFound();
        }

        var icons = SiteIcons.ManifestSizes.Select(size =>
            new { src = SiteIcons.Png(site.Icon, size), sizes = $"{size}x{size}", type = "image/png" });
        return new JsonResult(new { name = site.Title, start_url = "/", display = "browser", icons })
        {
            ContentType = "application/manifest+json",
        };
    }
}
