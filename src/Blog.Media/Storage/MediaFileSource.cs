namespace Blog.Media.Storage;

/// <summary>Files beside the stored pictures that are served under <c>/media</c> too: icons, share pictures.</summary>
/// <param name="Find">The file behind an address as a browser asks for it,
/// which may hold anything; null when it is none of these.</param>
public sealed record MediaFileSource(Func<string, FileInfo?> Find);
