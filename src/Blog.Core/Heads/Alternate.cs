namespace Blog.Core.Heads;

/// <summary>The address of a page's text in a language (HTML, <c>hreflang</c>).</summary>
/// <param name="Language">BCP 47, or <see cref="Default"/>.</param>
/// <param name="Path">Root-relative.</param>
public sealed record Alternate(string Language, string Path)
{
    /// <summary>Stands for readers of every language that has no text of its own.</summary>
    public const string Default = "x-default";
}
