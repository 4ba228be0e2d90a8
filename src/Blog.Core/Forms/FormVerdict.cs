namespace Blog.Core.Forms;

/// <summary>What a visitor has posted by an anonymous form, as the spam check needs it.</summary>
public sealed record FormPost
{
    /// <summary>The form's name.</summary>
    public string Form { get; init; } = "";

    public string? Token { get; init; }

    /// <summary>Content of the honeypot field, which people do not see.</summary>
    public string? Trap { get; init; }

    /// <summary>
    /// What was chosen rather than written, such as a topic: the same words about something else are another post.
    /// </summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Names and other single lines; a link in one of them makes the post spam.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>
    /// Who sends it, by the e-mail address; empty where the form asks for none. The same words from another one are another post.
    /// </summary>
    public string Sender { get; init; } = "";

    /// <summary>The words themselves, in which a link or two may stand.</summary>
    public required string Text { get; init; }

    /// <summary>Words of the owner's that unwanted messages hold, beside those of <see cref="SpamWords"/>.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>
    /// Whether it reserves something for its sender: then a post whose program does not say which page it comes from, as all
    /// browsers of the last years do, waits for a look.
    /// </summary>
    public bool Reserves { get; init; }

    /// <summary>Whether files came along, which no form of ours asks for.</summary>
    public bool HasFiles { get; init; }
}

/// <summary>The result of a post's spam check.</summary>
/// <param name="Reasons">Why, in words for the owner; the heaviest first.</param>
/// <param name="Submission">To be saved in the same transaction as what
/// the post becomes; null when nothing is to be saved.</param>
public sealed record FormVerdict(FormOutcome Outcome, IReadOnlyList<FormReason> Reasons, FormSubmission? Submission);

/// <summary>What happens to a post after its spam check.</summary>
public enum FormOutcome
{
    Pass,

    /// <summary>Doubtful: it waits for a person's look.</summary>
    Held,

    /// <summary>Kept apart, with the reasons.</summary>
    Spam,

    /// <summary>The very same post again: it is stored already.</summary>
    Repeated,

    /// <summary>Not taken: far too many have come; the sender is told and keeps the text.</summary>
    Refused,
}

/// <summary>One thing that speaks against a post.</summary>
/// <param name="Points">How much: with 50 in all it waits for a look, 100 make it spam.</param>
/// <param name="Text">English words for the owner.</param>
public sealed record FormReason(int Points, string Text)
{
    /// <summary>Points from which on a post waits for a look.</summary>
    public const int Doubtful = 50;

    /// <summary>Points from which on a post is spam.</summary>
    public const int Certain = 100;
}
