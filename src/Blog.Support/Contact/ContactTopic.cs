using Microsoft.Extensions.Localization;

namespace Blog.Support.Contact;

/// <summary>What a message can be about, and who gets it.</summary>
public sealed record ContactTopic
{
    /// <summary>The topic of those who have found a slip in an article.</summary>
    public const string Correction = "correction";

    public const int MaxName = 60;
    public const int MaxKey = 40;

    /// <summary>What a link names it by: <c>/contact?topic=correction</c>; small letters, digits and hyphens.</summary>
    public string Key { get; init; } = "";

    /// <summary>As visitors see it.</summary>
    public string Name { get; init; } = "";

    /// <summary>The name for a reader: those that every blog begins with are there in each language.</summary>
    public string Shown(IStringLocalizer t) => Name switch
    {
        "General" => t["General"],
        "Advertise here" => t["Advertise here"],
        "Report a correction" => t["Report a correction"],
        "Press" => t["Press"],
        _ => Name,
    };

    /// <summary>E-mail address; empty for that of the contact page.</summary>
    public string Recipient { get; init; } = "";
}
