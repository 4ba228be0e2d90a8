namespace Blog.Support.Contact.Inbox.Admin;

/// <summary>What can be done with threads, one or many at once.</summary>
public enum InboxMove
{
    Read,
    Unread,
    Archive,

    /// <summary>Back to the inbox: out of the archive, or found to be no spam.</summary>
    Inbox,
    Spam,

    /// <summary>Spam from now on, and what there is.</summary>
    Block,
    Unblock,
}
