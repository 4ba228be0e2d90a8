using Blog.Core.Texts;

namespace Blog.Support.Contact.Inbox.Admin;

/// <summary>What the list of threads shows.</summary>
/// <param name="Counts">Received messages by box, and of them unread.</param>
/// <param name="OlderPath">The next page; null on the last.</param>
public sealed record InboxPage(
    InboxFilter Filter, IReadOnlyList<InboxRow> Rows, IReadOnlyDictionary<ContactBox, (int All, int Unread)> Counts,
    IReadOnlyList<string> Labels, string? OlderPath)
{
    public int CountOf(ContactBox box) => Counts.GetValueOrDefault(box).All;

    public int UnreadOf(ContactBox box) => Counts.GetValueOrDefault(box).Unread;
}

/// <summary>One thread in the list: its last message in this box, and how many there are.</summary>
public sealed record InboxRow(ContactMessage Last, int Count, int Unread, IReadOnlyList<string> Labels)
{
    private const int SnippetLength = 140;

    /// <summary>The beginning of the last message in one line.</summary>
    public string Snippet =>
        Last.Text.ReplaceLineEndings(" ") is var line && line.Length <= SnippetLength
            ? line
            : Beginning.Of(line, SnippetLength) + "…";
}

/// <summary>What the page of one thread shows.</summary>
/// <param name="Asked">The message that the page was opened by.</param>
/// <param name="Entries">All with this address, oldest first; at most the newest 500.</param>
/// <param name="Deliveries">What became of answers, by Message-ID.</param>
/// <param name="CanReply">Whether the blog can send mail.</param>
/// <param name="Reply">An answer that could not be sent as it was typed.</param>
public sealed record ThreadPage(
    ContactMessage Asked, IReadOnlyList<ContactMessage> Entries, IReadOnlyDictionary<string, Delivery> Deliveries,
    IReadOnlyList<string> Labels, bool IsBlocked, bool CanReply,
    string ReplyKey, ReplyForm? Reply = null);

/// <summary>What became of a mail.</summary>
public sealed record Delivery(Core.Mail.OutboxState State, int Attempts, string LastError);
