namespace Blog.Core.Contact;

/// <summary>Tells modules where readers can give; the module that takes donations registers it.</summary>
/// <param name="Path">The root-relative address now; null while there is no such page.</param>
public sealed record GivingPage(Func<string?> Path);
