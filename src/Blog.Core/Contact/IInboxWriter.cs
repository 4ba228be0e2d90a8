namespace Blog.Core.Contact;

/// <summary>
/// Where other modules put what visitors ask of the owner, so that all of it lies in one inbox and is answered in one thread; the
/// module that has an inbox registers it for each request. Nothing but <see cref="AnswerAsync"/> saves: the caller does, in its
/// own transaction.
/// </summary>
public interface IInboxWriter
{
    /// <summary>The owner's own words that mark a message as doubtful.</summary>
    IReadOnlyList<string> SpamWords { get; }

    /// <summary>Whether the owner wants nothing from an address.</summary>
    /// <param name="address">E-mail address, in any case.</param>
    /// <param name="ct">Stops the work.</param>
    Task<bool> IsBlockedAsync(string address, CancellationToken ct);

    /// <summary>Adds a letter and, when it lies in the inbox itself, the notice by mail to whoever gets such letters.</summary>
    /// <returns>Its Message-ID, without angle brackets.</returns>
    string Receive(InboxLetter letter);

    /// <summary>
    /// Adds the owner's answer to the thread of a letter and saves; by mail where the blog can send any, else as a note.
    /// Without such a letter (it was erased) nothing is added.
    /// </summary>
    /// <param name="address">Who wrote the letter.</param>
    /// <param name="about">What the letter was about, <see cref="InboxLetter.About"/>.</param>
    /// <param name="text">Plain text.</param>
    /// <param name="author">Who answers.</param>
    /// <param name="ct">Stops the work.</param>
    /// <returns>Whether the letter was there.</returns>
    Task<bool> AnswerAsync(string address, string about, string text, string author, CancellationToken ct);

    /// <summary>The number of a letter's thread in the inbox; null when it was erased.</summary>
    Task<long?> FindAsync(string address, string about, CancellationToken ct);
}
