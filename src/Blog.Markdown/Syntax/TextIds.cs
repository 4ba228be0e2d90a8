using System.Globalization;
using System.Text;
using Blog.Core.Texts;

namespace Blog.Markdown.Syntax;

/// <summary>The ids of one text, and what else its author may call them by in a link.</summary>
/// <param name="before">Those of the text that stands before it on the same page.</param>
internal sealed class TextIds(TextIds? before)
{
    private const char DotAbove = '\u0307';

    private readonly Dictionary<string, string> ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> renamed = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> byText = new(StringComparer.Ordinal);
    private readonly HashSet<string> headings = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the text before it has footnotes, whose ids are taken then.</summary>
    public bool HasNotesBefore => before?.ids.ContainsKey("fn:1") == true;

    public bool IsTakenBefore(string id) => before?.ids.ContainsKey(id) == true;

    public bool IsHeading(string id) => headings.Contains(id);

    /// <summary>Adds a heading.</summary>
    public void Add(string id, string text)
    {
        headings.Add(id);
        ids.TryAdd(id, id);
        byText.TryAdd(Key(text), id);
    }

    /// <summary>Adds an id that the author wrote, under the one that it has now.</summary>
    public void AddOwn(string id, string now)
    {
        ids.TryAdd(now, now);
        byText.TryAdd(Key(id), now);
        if (id != now) renamed.TryAdd(id, now);
    }

    /// <summary>An id of the author's; where the page or the text before has it already, changed so that it is alone.</summary>
    public string Free(string id)
    {
        var first = HeadingIds.IsPageId(id) ? HeadingIds.Instead(id) : id;
        var free = first;
        for (var n = 1; IsTakenBefore(free) || ids.ContainsKey(free); n++)
            free = string.Create(CultureInfo.InvariantCulture, $"{first}-{n}");
        return free;
    }

    /// <summary>The id that a link means: one that is there, one that was changed, or what a heading says.</summary>
    /// <param name="target">What stands after the "#".</param>
    /// <returns>Null where nothing of this text or of the one before it is meant.</returns>
    public string? Find(string target) =>
        renamed.GetValueOrDefault(target)
        ?? ids.GetValueOrDefault(target)
        ?? byText.GetValueOrDefault(Key(target))
        ?? before?.Find(target);

    // As people type it: in any case, in any form of Unicode, with or without the signs. The dotted and the dotless I of Turkish
    // have no common small letter; some systems write a dot of its own.
    private static string Key(string text)
    {
        var slug = HeadingIds.Slug(text).Trim('-');
        if (slug.Length == 0) return text.Trim();
        var key = new StringBuilder(slug.Length);
        foreach (var c in slug.InForm(NormalizationForm.FormC))
            if (c is 'İ' or 'ı') key.Append('i');
            else if (c != DotAbove) key.Append(c);
        return key.ToString();
    }
}
