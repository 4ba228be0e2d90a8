namespace Blog.Media.Library;

/// <summary>A place that shows a picture, and where to edit that.</summary>
/// <param name="Kind">English name of the kind of place, the key of its translation.</param>
/// <param name="Title">Its title or name; empty where there is only one.</param>
/// <param name="Path">Root-relative address.</param>
public sealed record PictureUse(string Kind, string Title, string Path);
