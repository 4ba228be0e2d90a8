using Blog.Core.Permalinks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Content.Slugs;

/// <summary>
/// Answers a path that has no page any more, by the permalink table: a 301 redirect to the new slug, 410 Gone, or 404.
/// </summary>
public sealed class FormerPath(PermalinkTable permalinks)
{
    /// <summary>Redirects a path and what lies below it: a category's <c>/feed.xml</c> moves along with the category.</summary>
    public async Task<IActionResult> AnswerAsync(string path, CancellationToken ct, string below = "")
    {
        var row = await permalinks.FindAsync(path.ToLowerInvariant(), ct);
        return row is null ? new NotFoundResult() : Answer(row.Kind, row.RedirectTo + below);
    }

    /// <summary>Answers for the number that a text had in the system from which it was imported: <c>/?p=12</c>.</summary>
    public Task<IActionResult> AnswerNumberAsync(string number, CancellationToken ct) => AnswerAsync(ImportedNumber(number), ct);

    /// <summary>The row of the permalink table that leads from a text's number elsewhere to it.</summary>
    public static string ImportedNumber(string number) => "?p=" + number;

    public static IActionResult Answer(PermalinkKind kind, string? redirectTo) => kind switch
    {
        PermalinkKind.Redirect => new LocalRedirectResult($"/{redirectTo}", permanent: true),
        PermalinkKind.Gone => new StatusCodeResult(StatusCodes.Status410Gone),
        _ => new NotFoundResult(),
    };
}
