namespace Blog.Core.Contact;

/// <summary>Tells modules where readers reach the owner; the module that has such a page registers it.</summary>
/// <param name="Path">The root-relative address now; null while there is no such page.</param>
public sealed record ContactPage(Func<string?> Path);
