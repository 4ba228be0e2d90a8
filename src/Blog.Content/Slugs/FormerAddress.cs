using Blog.Core.Permalinks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Content.Slugs;

/// <summary>Answers for an address at which nothing is (any more): where it went, that it is gone, or 404.</summary>
public sealed class FormerAddress(PermalinkTable permalinks)
{
    /// <summary>What a path answers; what stands below it, such as <c>/feed.xml</c>, has moved along with it.</summary>
    public async Task<IActionResult> AnswerAsync(string path, CancellationToken ct, string below = "")
    {
        var row = await permalinks.FindAsync(path.ToLowerInvariant(), ct);
        return row is null ? new NotFoundResult() : Answer(row.Kind, row.RedirectTo + below);
    }

    public static IActionResult Answer(PermalinkKind kind, string? redirectTo) => kind switch
    {
        PermalinkKind.Redirect => new LocalRedirectResult($"/{redirectTo}", permanent: true),
        PermalinkKind.Gone => new StatusCodeResult(StatusCodes.Status410Gone),
        _ => new NotFoundResult(),
    };
}
