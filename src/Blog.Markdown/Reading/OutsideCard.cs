using System.Text.RegularExpressions;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Blog.Markdown.Reading;

/// <summary>
/// A link card instead of an embed, for a link to a video, a post or a gist that stands alone in its paragraph. It opens the
/// other site and loads nothing from it.
/// </summary>
/// <param name="Address">Where it leads, as written.</param>
/// <param name="Site">Its name as people know it.</param>
/// <param name="Words">The author's words, else what the address tells.</param>
internal sealed partial record OutsideCard(string Address, string Site, string Words)
{
    /// <summary>The class that the card has.</summary>
    public const string CssClass = "outside";

    /// <summary>The card that a paragraph becomes; null where it is something else.</summary>
    public static OutsideCard? Of(ParagraphBlock paragraph) => paragraph.Inline?.FirstChild switch
    {
        LinkInline { IsImage: false, NextSibling: null, Url: { } url } link =>
            Of(url, link.IsAutoLink ? "" : ReadingText.Of(link)),
        AutolinkInline { IsEmail: false, NextSibling: null } link => Of(link.Url, ""),
        _ => null,
    };

    public void Write(HtmlRenderer renderer)
    {
        renderer.EnsureLine()
            .Write("<p class=\"callout ")
            .Write(CssClass)
            .Write("\"><a dir=\"auto\" href=\"")
            .WriteEscapeUrl(Address)
            .Write("\">");
        renderer.WriteEscape(Words).Write("</a> <small>").Write(Site).WriteLine("</small></p>");
    }

    private static OutsideCard? Of(string url, string words)
    {
        if (url.Length > 500
            || !Uri.TryCreate(url, UriKind.Absolute, out var address)
            || address.Scheme is not ("http" or "https")
            || address.UserInfo.Length > 0)
        {
            return null;
        }

        // Only addresses of one video, post or gist; a channel or a profile stays a link.
        var (site, own) = (Host().Replace(address.IdnHost, ""), address.PathAndQuery) switch
        {
            ("youtube.com" or "youtube-nocookie.com", var path) when Video().IsMatch(path) => ("YouTube", Short(address)),
            ("youtu.be", var path) when ShortVideo().IsMatch(path) => ("YouTube", Short(address)),
            ("vimeo.com" or "player.vimeo.com", var path) when VimeoVideo().IsMatch(path) => ("Vimeo", Short(address)),
            ("x.com" or "twitter.com", var path) when Post().Match(path) is { Success: true } post =>
                ("X", $"@{post.Groups[1].Value}"),
            ("gist.github.com", var path) when Gist().Match(path) is { Success: true } gist =>
                ("Gist", gist.Groups["user"] is { Success: true } user ? user.Value : Short(address)),
            _ => ("", ""),
        };
        return site.Length == 0 ? null : new(url, site, words.Length > 0 && words != url ? words : own);
    }

    // The address itself reads the same in every language.
    private static string Short(Uri address) => Host().Replace(address.IdnHost, "") + address.PathAndQuery;

    [GeneratedRegex(@"^(www|m|mobile)\.")]
    private static partial Regex Host();

    [GeneratedRegex(@"^/(watch\?(.{0,300}&)?v=|shorts/|live/|embed/|playlist\?)")]
    private static partial Regex Video();

    [GeneratedRegex(@"^/[\w-]{6,20}(\?|$)")]
    private static partial Regex ShortVideo();

    [GeneratedRegex(@"^/(video/)?\d+([/?]|$)")]
    private static partial Regex VimeoVideo();

    [GeneratedRegex(@"^/(\w{1,30})/status/\d+")]
    private static partial Regex Post();

    [GeneratedRegex(@"^(/(?<user>[\w-]{1,50}))?/(\d{1,20}|[0-9a-f]{20,40})([/?#]|$)")]
    private static partial Regex Gist();
}
