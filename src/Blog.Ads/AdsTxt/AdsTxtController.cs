using Blog.Ads.Slots;
using Blog.Core.PageCache;
using Blog.Core.Settings;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Ads.AdsTxt;

/// <summary>/ads.txt as the owner wrote it; there is none while it is empty.</summary>
public sealed class AdsTxtController(SettingsStore settings) : Controller
{
    public const string Path = "/ads.txt";

    [HttpGet(Path), CachedPage]
    public IActionResult Show() =>
        settings.Get<AdSettings>().AdsTxt is { Length: > 0 } text ? Content(text, "text/plain; charset=utf-8") : NotFound();
}
