using Blog.Core.Texts;

namespace Blog.Core.Heads;

/// <summary>Makes descriptions for a page's head of the owner's plain texts.</summary>
public static class HeadText
{
    /// <summary>About what search engines show, in UTF-16 units.</summary>
    private const int Most = 200;

    /// <summary>
    /// The beginning of a text on one line, cut between words; empty where there is none, so that the caller says something else.
    /// </summary>
    public static string Beginning(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= Most)
        {
            return line;
        }

        var cut = Texts.Beginning.Of(line, Most - 1);
        var space = cut.LastIndexOf(' ');
        return (space > Most / 2 ? cut[..space] : cut) + "…";
    }
}
