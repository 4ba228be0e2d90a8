using Microsoft.Extensions.Localization;

namespace Blog.Web.Errors;

/// <summary>What an error page says to readers and to the blog's own people alike.</summary>
public static class ErrorWords
{
    /// <summary>The heading and the sentence below it.</summary>
    public static (LocalizedString Title, LocalizedString Words) Of(int status, IStringLocalizer t) => status switch
    {
        404 => (t["There is no such page."], t["The address may be mistyped, or the page has never been here."]),
        410 => (t["This page was removed."], t["It was here once, and its author has taken it down."]),
        413 => (t["That was too large."],
            t["What you sent is larger than this site takes. Go back: what you typed is still there."]),
        429 => (t["That was a little fast."], t["Please wait a minute and try again."]),
        507 => (t["The server has no room left."],
            t["Nothing was stored. Go back: what you typed is still there. If it stays, tell the owner this reference:"]),
        >= 500 => (t["Something went wrong on our side."],
            t["It is not your fault. If it stays, tell the owner this reference:"]),
        _ => (t["That did not work."],
            t["The request could not be understood. Go back, reload the page and try again."]),
    };
}
