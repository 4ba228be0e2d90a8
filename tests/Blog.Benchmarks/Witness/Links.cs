using System.Net;
using System.Text.RegularExpressions;

namespace Blog.Benchmarks.Witness;

/// <summary>Finds the blog's own addresses in what it sent: links, pictures, styles, scripts, feeds, sitemaps.</summary>
public static partial class Links
{
    /// <summary>Paths with their queries, in the order in which they stand there.</summary>
    public static IEnumerable<string> In(Answer answer)
    {
        var found = answer.MediaType switch
        {
            "text/html" => Attributes().Matches(answer.Text).SelectMany(m => Values(m)),
            "text/css" => CssAddresses().Matches(answer.Text).Select(m => m.Groups[1].Value),
            "text/javascript" => Imports().Matches(answer.Text).Select(m => m.Groups[1].Value),
            _ => Absolute().Matches(answer.Text).Select(m => m.Value),
        };
        return found.Append(answer.Header("Location") ?? "").Select(a => Local(answer.Path, a)).OfType<string>().Distinct();
    }

    /// <summary>The path and query of an address as it stands on a page; null when it leads elsewhere.</summary>
    public static string? Local(string page, string address) =>
        address.Length > 0 && address[0] != '#' && Uri.TryCreate(new Uri(Visitor.Address + page), address, out var uri)
        && uri.Scheme == Uri.UriSchemeHttp && uri.Authority == Visitor.Host ? uri.PathAndQuery : null;

    private static IEnumerable<string> Values(Match match)
    {
        var value = WebUtility.HtmlDecode(match.Groups["value"].Value);
        return match.Groups["name"].Value switch
        {
            "srcset" or "imagesrcset" => value.Split(',').Select(part => part.Trim().Split(' ')[0]),
            "href" or "src" => [value],
            // An attribute for a script, or a share picture: an address only where it looks like one.
            _ => value.StartsWith('/') || value.StartsWith(Visitor.Address, StringComparison.Ordinal) ? [value] : [],
        };
    }

    [GeneratedRegex(
        """\b(?<name>href|src|srcset|imagesrcset|poster|content|data-[a-z-]+)=(?:"(?<value>[^"]*)"|(?<value>[^\s"'>]+))""")]
    private static partial Regex Attributes();

    [GeneratedRegex("""url\(["']?([^"')]+)""")]
    private static partial Regex CssAddresses();

    [GeneratedRegex("""(?:from|import)\s*\(?\s*["']([./][^"']+)["']""")]
    private static partial Regex Imports();

    [GeneratedRegex("http://witness\\.example\\.org/[^\\s\"'<>)\\]\\\\]*")]
    private static partial Regex Absolute();
}
