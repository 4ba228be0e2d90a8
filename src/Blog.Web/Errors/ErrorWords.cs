using Microsoft.Extensions.Localization;

namespace Blog.Web.Errors;

/// <summary>What an error page says to readers and to the blog's own people alike.</summary>
public static class ErrorWords
{
    /// <summary>The heading and the sentence below it.</summary>
    public static (LocalizedString Title, LocalizedString Words) Of(int status, IStringLocalizer t) => status switch
    {
        404 => (t["Page not found."], t["The URL may be mistyped, or the page never existed."]),
        410 => (t["This page has been removed."], t["It used to be here, but its author has removed it."]),
        413 => (t["This is too large."],
            t["What you sent is larger than this site accepts. Go back: what you typed is still there."]),
        429 => (t["Too many requests."], t["Please wait a minute and try again."]),
        507 => (t["The server is out of disk space."],
            t["Nothing was saved. Go back: what you typed is still there. If it keeps happening, give the site owner this reference:"]),
        >= 500 => (t["Something went wrong on our end."],
            t["This is not your fault. If it keeps happening, give the site owner this reference:"]),
        _ => (t["Something went wrong."],
            t["We could not process the request. Go back, reload the page and try again."]),
    };
}
