using Blog.Core.Contact;
using Blog.Core.Settings;

namespace Blog.Support.Contact;

/// <summary>
/// What the contact page shows, and what becomes of messages; without an address and a form there is no such page.
/// </summary>
public sealed record ContactSettings : ISettings
{
    public static string Key => "contact";

    public const int MaxIntro = 2000;
    public const int MaxPrivacy = 500;
    public const int MaxTopics = 20;
    public const int MaxWords = 200;
    public const int MaxDays = 3650;

    /// <summary>Shown on the page; empty to show none.</summary>
    public string Email { get; init; } = "";

    /// <summary>A few sentences above the address, plain text; an empty line begins a paragraph.</summary>
    public string Intro { get; init; } = "";

    /// <summary>
    /// Whether there is a form; null while nobody has decided: then there is one as soon as there is an address.
    /// </summary>
    public bool? TakesMessages { get; init; }

    public IReadOnlyList<ContactTopic> Topics { get; init; } =
    [
        new() { Key = "general", Name = "General" },
        new() { Key = ContactPage.Advertise, Name = "Advertise here" },
        new() { Key = ContactTopic.Correction, Name = "Report a correction" },
        new() { Key = "press", Name = "Press" },
    ];

    /// <summary>Who gets messages of topics without a recipient; empty for <see cref="Email"/>.</summary>
    public string Recipient { get; init; } = "";

    /// <summary>What becomes of personal data, one line beside the button; empty for the usual words.</summary>
    public string Privacy { get; init; } = "";

    /// <summary>Words that mark a message as doubtful, beside the built-in ones.</summary>
    public IReadOnlyList<string> SpamWords { get; init; } = [];

    /// <summary>Days until messages are deleted.</summary>
    public int KeepDays { get; init; } = 180;

    /// <summary>Days until spam is deleted.</summary>
    public int KeepSpamDays { get; init; } = 14;

    /// <summary>Whether visitors can write on the page.</summary>
    public bool HasForm => TakesMessages ?? Email.Length > 0;

    /// <summary>Whether there is anything to show.</summary>
    public bool IsSet => Email.Length > 0 || HasForm;

    /// <summary>Who gets a message of this topic; empty when nobody is named.</summary>
    public string RecipientOf(ContactTopic? topic) =>
        topic is { Recipient.Length: > 0 } ? topic.Recipient : Recipient.Length > 0 ? Recipient : Email;
}
