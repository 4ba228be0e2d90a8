using System.Text;
using System.Text.RegularExpressions;

namespace Blog.Core.Forms;

/// <summary>Spam checks of a post's text: links, spam words, homoglyphs.</summary>
internal static partial class TextSpamChecks
{
    public static IEnumerable<FormReason> Look(FormPost post, string host)
    {
        var links = Link().Matches(post.Text)
            .Count(m => host.Length == 0 || !m.Value.Contains(host, StringComparison.OrdinalIgnoreCase));
        return OfLinks(links, post).Concat(OfWords(post)).Concat(OfDisguise(string.Join('\n', post.Lines.Append(post.Text))));
    }

    private static IEnumerable<FormReason> OfLinks(int links, FormPost post)
    {
        if (links > 0)
        {
            yield return new(
                links switch { 1 => 10, 2 => 20, 3 => 50, < 6 => 70, _ => FormReason.Certain },
                links == 1 ? "Contains a link" : $"Contains {links} links");
            if (Link().Replace(post.Text, "").Count(char.IsLetter) < 40)
            {
                yield return new(40, "Contains little more than a link");
            }
        }

        if (Markup().IsMatch(post.Text))
        {
            yield return new(60, "Contains links in HTML or BBCode");
        }

        if (post.Lines.Any(line => Link().IsMatch(line)))
        {
            yield return new(FormReason.Certain, "The name contains a link");
        }
    }

    private static IEnumerable<FormReason> OfWords(FormPost post)
    {
        var text = string.Join('\n', post.Lines.Append(post.Text));
        var (plain, asTyped) = ($" {FormText.Plain(text)} ", $" {NoLetter().Replace(text.ToLowerInvariant(), " ")} ");
        var found = SpamWords.Known.Concat(post.Words.Select(FormText.Plain)).Where(w => w.Length > 1).Distinct()
            .Where(word => plain.Contains($" {word} ", StringComparison.Ordinal)).ToList();
        if (found.Count > 0)
        {
            yield return new(30 * found.Count, $"Contains blocked words: {string.Join(", ", found.Take(6))}");
        }

        if (found.Any(word => !asTyped.Contains($" {word} ", StringComparison.Ordinal)))
        {
            yield return new(40, "Hides a blocked word with other letters, spaces or symbols");
        }
    }

    private static IEnumerable<FormReason> OfDisguise(string text)
    {
        if (text.Any(c => c is '\u202d' or '\u202e'))
        {
            yield return new(60, "Reverses the writing direction, so the text reads differently than it is");
        }

        if (Gap().Count(text) is var gaps && gaps > 0)
        {
            yield return new(gaps < 3 ? 20 : 60, "Contains invisible characters between letters");
        }

        if (Word().Matches(text).Count(m => IsMixed(m.Value)) is var mixed && mixed > 0)
        {
            yield return new(mixed < 3 ? 60 : FormReason.Certain, "Mixes look-alike letters from two scripts");
        }

        if (text.EnumerateRunes().Count(IsCostume) is var costumes && costumes >= 4)
        {
            yield return new(60, "Uses mathematical or full-width letters in place of normal ones");
        }
    }

    // Latin mixed with Cyrillic or Greek homoglyphs is no language, but often a disguise.
    private static bool IsMixed(string word) =>
        word.Length >= 4
            && word.Any(char.IsAsciiLetter)
            && word.Any(FormText.IsLookalike)
            && word.All(c => char.IsAsciiLetter(c) || FormText.IsLookalike(c));

    private static bool IsCostume(Rune rune) =>
        rune.Value is (>= 0x1D400 and <= 0x1D7FF)
            or (>= 0xFF21 and <= 0xFF5A)
            or (>= 0x24B6 and <= 0x24E9)
            or (>= 0x1F130 and <= 0x1F189);

    [GeneratedRegex(
        @"(?:https?|hxxps?|ftp)://[^\s<>""]+|\bwww\.[^\s<>""]+|(?<![@\w.-])[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.(?:com|net|ru|cn|xyz|top|shop|info|biz|online|site|club|store|live|click|link|win|loan|bet|vip|icu)\b(?:/[^\s<>""]*)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"<\s*a\b|\[\s*(?:url|link)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Markup();

    [GeneratedRegex(
        @"(?<=[A-Za-z])[\u200b\u200c\u200d\u2060\ufeff\u00ad\u180e]+(?=[A-Za-z])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Gap();

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NoLetter();

    [GeneratedRegex(@"\p{L}{4,}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
