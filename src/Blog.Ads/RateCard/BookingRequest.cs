using Blog.Core.Forms;

namespace Blog.Ads.RateCard;

/// <summary>A request that has passed its checks, with the result of its spam check.</summary>
/// <param name="Reasons">What speaks against it, in words for the owner.</param>
public sealed record BookingRequest(BookingForm Form, RequestedDays Days, FormOutcome Outcome, IReadOnlyList<string> Reasons);

/// <summary>What a request can count on. Only a link leads to held days without the owner.</summary>
public enum BookingPromise
{
    /// <summary>A link was mailed to the sender, now or earlier within the day: it holds the days.</summary>
    Link,

    /// <summary>It may be spam.</summary>
    Doubtful,

    /// <summary>The blog can mail no links: it has no mail server, or does not know its own address.</summary>
    NoMail,

    /// <summary>More than one network or mailbox may hold at once.</summary>
    OverLimit,

    /// <summary>The mailbox got its mail of the day, whose link is used up or was for another address of it.</summary>
    MailedToday,
}
