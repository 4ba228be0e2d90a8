using Blog.Core.Forms;
using Blog.Core.Navigation;
using Blog.Core.PageCache;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Web.Themes;

/// <summary>Takes a reader's choice of light or dark, from the buttons at the foot of each page.</summary>
public sealed class ReaderThemesController : Controller
{
    public const string Path = "/reader/theme";

    [HttpPost(Path), SameOrigin, RequestSizeLimit(16 * 1024)]
    public IActionResult Update([FromForm] string? theme, [FromForm] string? back)
    {
        if (theme is not ("auto" or "light" or "dark"))
        {
            return BadRequest();
        }

        HttpContext.Choose(theme: Enum.Parse<ReaderTheme>(theme, ignoreCase: true));
        // Back to the buttons, not to the top.
        Response.Headers.Location = (LocalAddress.Of(back) is { } page && !page.Contains('#') ? page : "/") + "#theme";
        // See other: what comes next is asked for by GET, and reloading it sends nothing again.
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
