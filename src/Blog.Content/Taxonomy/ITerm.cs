using Blog.Content.Slugs;
using Blog.Core.Data;

namespace Blog.Content.Taxonomy;

/// <summary>What articles are filed under: a category or a tag.</summary>
public interface ITerm : ISlugged, IVersioned
{
    long Id { get; }

    string Name { get; set; }

    /// <summary>What the name is found by, see <see cref="TermKey"/>; unique among its kind.</summary>
    string NameKey { get; }

    /// <summary>What a part of the name is found by in the admin area.</summary>
    string FoldedName { get; }

    string Description { get; set; }

    /// <summary>The path of its page, without the leading slash.</summary>
    static abstract string PathOf(string slug);
}

/// <summary>How long a term's fields may be, in characters.</summary>
public static class TermLimits
{
    public const int Name = 80;
    public const int Description = 500;
}
