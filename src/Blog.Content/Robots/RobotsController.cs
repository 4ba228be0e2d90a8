using Blog.Core.PageCache;
using Blog.Core.Settings;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Content.Robots;

/// <summary>robots.txt (RFC 9309): the owner's own, else the default.</summary>
public sealed class RobotsController(SettingsStore settings, RobotsText standard) : Controller
{
    public const string Path = "/robots.txt";

    [HttpGet(Path), CachedPage]
    public IActionResult Show() => Content(
        settings.Get<RobotsSettings>().Text is { Length: > 0 } own
            ? own
            : standard.Default(HttpContext.SiteAddress(settings.Get<SiteSettings>())),
        "text/plain; charset=utf-8");
}
