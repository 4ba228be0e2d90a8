using System.Text;
using System.Text.RegularExpressions;
using Blog.Transfer.Documents;

namespace Blog.Transfer.FrontMatter;

/// <summary>Parts a file's text into its front matter, whichever notation it is in, and its body.</summary>
internal sealed partial record FrontMatterBlock(MapValue Values, string Body)
{
    public static FrontMatterBlock Split(string text, List<string> warnings)
    {
        var content = text.TrimStart('\n', ' ', '\t');
        var skippedLines = text.AsSpan(0, text.Length - content.Length).Count('\n');
        if (OpeningLine().Match(content) is { Success: true } opening)
            return Delimited(content, opening, skippedLines, warnings);
        if (JsonStart().IsMatch(content))
            return JsonFrontMatter.Split(content, skippedLines);
        return new FrontMatterBlock(new MapValue(), text);
    }

    private static FrontMatterBlock Delimited(string content, Match opening, int skippedLines, List<string> warnings)
    {
        var fence = opening.Groups[1].Value;
        var (inner, body) = Part(content, opening.Length, fence, skippedLines);
        var firstLine = skippedLines + 2;
        var values = fence == "---"
            ? YamlFrontMatter.Read(inner, firstLine, warnings)
            : TomlFrontMatter.Read(inner, firstLine);
        return new FrontMatterBlock(values, body);
    }

    private static (string Inner, string Body) Part(string content, int start, string fence, int skippedLines)
    {
        for (var line = start; line <= content.Length;)
        {
            var end = content.IndexOf('\n', line);
            var next = end < 0 ? content.Length : end;
            var words = content.AsSpan(line, next - line).TrimEnd();
            if (line - start > ImportLimits.MaxFrontMatterCharacters) break;
            if (words.SequenceEqual(fence) || (fence == "---" && words.SequenceEqual("...")))
                return (content[start..line], end < 0 ? "" : content[(end + 1)..]);
            if (end < 0) break;
            line = end + 1;
        }
        throw new UnreadableFileException(content.Length - start > ImportLimits.MaxFrontMatterCharacters
            ? $"The front matter is longer than {ImportLimits.MaxFrontMatterCharacters / 1024} KB, "
                + $"or the closing {fence} is missing."
            : $"The front matter starting with {fence} on line {skippedLines + 1} is never closed. "
                + $"Add a {fence} line after it.");
    }

    [GeneratedRegex(@"\A(---|\+\+\+)[ \t]*(?:\n|\z)")]
    private static partial Regex OpeningLine();

    // A text may begin with "{% include … %}" or "{{< figure … >}}", which are no JSON.
    [GeneratedRegex("""\A\{\s*["}]""")]
    private static partial Regex JsonStart();
}
