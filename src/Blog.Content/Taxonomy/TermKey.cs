using Blog.Core.Texts;

namespace Blog.Content.Taxonomy;

/// <summary>
/// The key by which a category, tag, series or author is found by name: the same for all spellings of one name.
/// </summary>
/// <remarks>
/// Letter case, the width of letters (Unicode's half and full width forms), composed or decomposed accents and runs of white
/// space make no difference. All else does: <c>C</c>, <c>C++</c> and <c>C#</c> are three names.
/// </remarks>
public static class TermKey
{
    /// <summary>The longest key, in characters; lower case may be longer than what was written.</summary>
    public const int MaxLength = 2 * TermLimits.Name;

    /// <summary>The key of a name; empty for an empty one.</summary>
    public static string Of(string name) => Folding.Name(name);
}
