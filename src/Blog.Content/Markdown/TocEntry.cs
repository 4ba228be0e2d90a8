namespace Blog.Content.Markdown;

/// <summary>One entry of an article's table of contents: a heading of level 2 or 3, the id to link to, and its plain text.</summary>
public sealed record TocEntry(int Level, string Id, string Text);
