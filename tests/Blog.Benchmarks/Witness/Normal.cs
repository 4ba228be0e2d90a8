using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Blog.Benchmarks.Witness;

/// <summary>Writes an answer down as lines that can be compared, with what rightly differs between two runs taken out.</summary>
public static partial class Normal
{
    /// <summary>A longer line is broken where tags, rules and fields end, so that a difference is shown in its place.</summary>
    private const int LongLine = 300;

    // By lot in each blog, since its name has a salt: the hash of each picture, and what stands for it.
    private static Dictionary<string, string> pictures = [];

    /// <summary>Tells which pictures the blog has, in the order in which they came.</summary>
    public static void Know(IEnumerable<string> hashes) =>
        pictures = hashes.Index().ToDictionary(h => h.Item, h => $"{h.Index + 1:D20}");

    public static string Of(Answer answer)
    {
        var body = BodyOf(answer);
        var isChanged = answer.IsText && body != answer.Text;
        var lines = answer.Headers
            .Where(h => !h.Key.Equals("Date", StringComparison.OrdinalIgnoreCase))
            .Select(h => $"{h.Key}: {HeaderOf(answer, h.Key, h.Value, isChanged)}")
            .Order(StringComparer.OrdinalIgnoreCase).ThenBy(l => l, StringComparer.Ordinal);
        var head = $"{answer.Method} {Text(answer.Path)}\n{answer.Status}\n{string.Join('\n', lines)}\n\n";
        return head + (answer.IsText ? Broken(body) : Sum(answer.Body)) + "\n";
    }

    /// <summary>A text without what is drawn by lot.</summary>
    public static string Text(string text)
    {
        // Whatever ASP.NET Core's data protection has signed begins so: antiforgery tokens, tokens of forms, one-time links.
        text = Protected().Replace(text, "{protected}");
        // The private link of a report: 32 letters drawn by lot.
        text = ReportKey().Replace(text, "$1{key}");
        // The key of an answer in the inbox, and with it the Message-ID of its mail.
        text = MailKey().Replace(text, "{mail}@");
        // The key under which a database knows its folder.
        text = Guid().Replace(text, "{guid}");
        text = Hash().Replace(text, m => pictures.GetValueOrDefault(m.Value, m.Value));
        return text;
    }

    private static string BodyOf(Answer answer) => Text(answer.Text);

    private static string HeaderOf(Answer answer, string name, string value, bool isChanged) => name.ToLowerInvariant() switch
    {
        "set-cookie" => Text(CookieValue().Replace(value, "$1{value}")),
        "content-length" when isChanged => "{length}",
        // Static files and media: the time at which a build or a start has copied the file.
        "last-modified" when IsFile(answer) => "{time of the file}",
        "etag" when IsFile(answer) => "{time of the file}",
        // That of a page is a hash of what is compared anyway, names of pictures included.
        "etag" => "{tag}",
        _ => Text(value),
    };

    // ASP.NET Core's tag of a file is its time in parts of a second, some lower bits of which its length has turned.
    private static bool IsFile(Answer answer) =>
        DateTimeOffset.TryParse(answer.Header("Last-Modified"), CultureInfo.InvariantCulture, out var time)
        && FileTag().Match(answer.Header("ETag") ?? "") is { Success: true } tag
        && long.TryParse(tag.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var ticks)
        && Math.Abs((ticks >> 28) - (time.ToFileTime() >> 28)) < 2;

    private static string Broken(string text)
    {
        text = text.ReplaceLineEndings("\n");
        var lines = text.Split('\n').Select(line => line.Length <= LongLine ? line : Ends().Replace(line, "$0\n\u2937"));
        return string.Join('\n', lines);
    }

    private static string Sum(byte[] bytes) =>
        bytes.Length == 0 ? "" : $"{bytes.Length} bytes, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(bytes))}";

    [GeneratedRegex("CfDJ8[A-Za-z0-9_-]+")]
    private static partial Regex Protected();

    [GeneratedRegex("(/ads/report/)[A-Za-z0-9_-]{20,}")]
    private static partial Regex ReportKey();

    [GeneratedRegex("\\b[0-9a-f]{32}@")]
    private static partial Regex MailKey();

    [GeneratedRegex("\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b")]
    private static partial Regex Guid();

    [GeneratedRegex("(?<![0-9a-f])[0-9a-f]{20}(?![0-9a-f])")]
    private static partial Regex Hash();

    [GeneratedRegex("^([^=]+=)[^;]+")]
    private static partial Regex CookieValue();

    [GeneratedRegex("^\"([0-9a-f]{14,16})\"$")]
    private static partial Regex FileTag();

    [GeneratedRegex("[>}](?=[^\\s])|,(?=\")|;(?=[a-z])")]
    private static partial Regex Ends();
}
