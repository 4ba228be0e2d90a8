using Blog.Core.Forms;

namespace Blog.Core.Contact;

/// <summary>What a visitor has sent by another form than that of the contact page, as the inbox shows it.</summary>
public sealed record InboxLetter
{
    public required string Name { get; init; }

    public required string Address { get; init; }

    /// <summary>Root-relative address of what it is about in the admin area; empty for nothing.</summary>
    public string About { get; init; } = "";

    /// <summary>Plain text.</summary>
    public required string Text { get; init; }

    /// <summary>A topic's key, such as <see cref="ContactPage.Advertise"/>: whoever gets letters of that topic is told.</summary>
    public required string Topic { get; init; }

    /// <summary>The topic's name where the owner has deleted it.</summary>
    public required string TopicName { get; init; }

    /// <summary>Who is told when the contact page names nobody; empty for none.</summary>
    public string OtherRecipient { get; init; } = "";

    /// <summary>The result of its spam check: doubtful letters and spam lie apart.</summary>
    public FormOutcome Outcome { get; init; }

    /// <summary>Whether the owner is told of it by mail also when it is doubtful; never of spam.</summary>
    public bool TellsWhenDoubtful { get; init; }

    /// <summary>What speaks against it, in words for the owner.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }
}
