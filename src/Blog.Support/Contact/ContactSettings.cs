using Blog.Core.Settings;

namespace Blog.Support.Contact;

/// <summary>What the contact page shows; without an address and an intro there is no such page.</summary>
public sealed record ContactSettings : ISettings
{
    public static string Key => "contact";

    public const int MaxIntro = 2000;

    public string Email { get; init; } = "";

    /// <summary>A few sentences above the address, plain text; an empty line begins a paragraph.</summary>
    public string Intro { get; init; } = "";

    /// <summary>Whether there is anything to show.</summary>
    public bool IsSet => Email.Length > 0;
}
