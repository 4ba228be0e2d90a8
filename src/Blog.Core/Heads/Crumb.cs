namespace Blog.Core.Heads;

/// <summary>One step of the breadcrumb trail from the home page to a page.</summary>
/// <param name="Path">Root-relative.</param>
public sealed record Crumb(string Name, string Path);
