using System.Globalization;
using Blog.Core.Texts;
using Microsoft.AspNetCore.WebUtilities;

namespace Blog.Support.Contact.Inbox.Admin;

/// <summary>Which threads the list shows.</summary>
/// <param name="Text">Words to look for; empty for all.</param>
/// <param name="Label">Threads with this label only; empty for all.</param>
/// <param name="Before">Threads whose last message is older than this one; null for the newest.</param>
public sealed record InboxFilter(ContactBox Box, string Text, string Label, bool Unread, long? Before)
{
    public const int MaxText = 100;

    /// <summary>From the query; what cannot be read counts as not given.</summary>
    public static InboxFilter From(string? box, string? q, string? label, string? unread, string? before) => new(
        Enum.TryParse<ContactBox>(box, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : ContactBox.Inbox,
        Cut(q, MaxText), Cut(label, ContactLabel.MaxText), unread == "1",
        long.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null);

    public bool IsNarrow => Text.Length > 0 || Label.Length > 0 || Unread;

    /// <summary>The address of the list with this filter.</summary>
    public string Path(string page = "/admin/inbox") => QueryHelpers.AddQueryString(page, new Dictionary<string, string?>
    {
        ["box"] = Box == ContactBox.Inbox ? null : Box.ToString().ToLowerInvariant(),
        ["q"] = Text.Length > 0 ? Text : null,
        ["label"] = Label.Length > 0 ? Label : null,
        ["unread"] = Unread ? "1" : null,
        ["before"] = Before?.ToString(CultureInfo.InvariantCulture),
    }.Where(p => p.Value is not null));

    private static string Cut(string? text, int most) =>
        Beginning.Of((text ?? "").Replace("\0", "", StringComparison.Ordinal).Trim(), most);
}
