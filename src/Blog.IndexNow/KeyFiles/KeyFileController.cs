using Blog.Core.PageCache;
using Microsoft.AspNetCore.Mvc;

namespace Blog.IndexNow.KeyFiles;

/// <summary>The file by which an engine sees that who speaks for the blog's address is the blog.</summary>
public sealed class KeyFileController : Controller
{
    [HttpGet("/{key:" + OwnKey.Name + "}.txt"), CachedPage]
    public IActionResult Show(string key) => Content(key, "text/plain; charset=utf-8");
}
