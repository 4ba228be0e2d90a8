namespace Blog.Transfer.Pictures;

/// <summary>A picture that a document refers to by a local path: the file that it means, or why there is none.</summary>
public sealed record LocalPicture(string Reference, string? FullPath, string? Problem);
