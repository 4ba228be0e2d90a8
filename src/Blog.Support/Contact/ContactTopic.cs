namespace Blog.Support.Contact;

/// <summary>What a message can be about, and who gets it.</summary>
public sealed record ContactTopic
{
    public const int MaxName = 60;
    public const int MaxKey = 40;

    /// <summary>What a link names it by: <c>/contact?topic=correction</c>; small letters, digits and hyphens.</summary>
    public string Key { get; init; } = "";

    /// <summary>As visitors see it.</summary>
    public string Name { get; init; } = "";

    /// <summary>E-mail address; empty for that of the contact page.</summary>
    public string Recipient { get; init; } = "";
}
