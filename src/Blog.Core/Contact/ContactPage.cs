namespace Blog.Core.Contact;

/// <summary>Tells modules where readers reach the owner; the module that has such a page registers it.</summary>
/// <param name="Path">The root-relative address now; null while there is no such page.</param>
public sealed record ContactPage(Func<string?> Path)
{
    /// <summary>The topic of those who want to place an ad.</summary>
    public const string Advertise = "advertise";

    /// <summary>The page's address with a topic chosen; null while there is no such page.</summary>
    /// <param name="topic">Small letters, digits and hyphens; one that the owner has deleted leads to the plain page.</param>
    public string? PathFor(string topic) => Path() is { } path ? $"{path}?topic={topic}" : null;
}
