using Blog.Core.Settings;

namespace Blog.Core.Events;

/// <summary>
/// What a module does about events of texts, such as tidying up after an article is deleted. It is made for each call, in a scope
/// of its own.
/// </summary>
/// <remarks>
/// It gets each event at least once, so doing it twice must do no harm; those of one text come in order. What it throws is told
/// on the System page and tried again; other texts and other handlers go on meanwhile.
/// </remarks>
public interface ITextHandler
{
    /// <summary>Its name in stored rows; it never changes, and no other handler has it.</summary>
    static abstract string Key { get; }

    /// <summary>What it does, for the owner; English text.</summary>
    static abstract string Name { get; }

    /// <summary>
    /// Whether it reaches outside this program, such as by mail: it then gets what a person did some minutes later, when a slip
    /// is mended.
    /// </summary>
    static virtual bool ReachesOutside => false;

    /// <summary>The kinds of events that it is told of; nothing is stored of the others.</summary>
    static virtual IReadOnlyCollection<TextEventKind> Kinds => Enum.GetValues<TextEventKind>();

    /// <summary>Whether the owner wants it; while not, nothing is stored for it, and a save costs nothing more.</summary>
    static virtual bool IsOn(SettingsStore settings) => true;

    /// <summary>Does what is to be done about events, at most 500, oldest first.</summary>
    /// <param name="events">They need not be of one text; more may follow.</param>
    /// <param name="ct">Cancelled when the program stops, and when the call takes too long.</param>
    Task HandleAsync(IReadOnlyList<TextEvent> events, CancellationToken ct);
}
