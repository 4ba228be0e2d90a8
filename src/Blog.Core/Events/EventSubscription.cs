using Blog.Core.Settings;

namespace Blog.Core.Events;

/// <summary>That a handler is to be told of events.</summary>
/// <param name="Key">The handler's name in rows.</param>
/// <param name="Name">What it does, for the owner.</param>
/// <param name="ReachesOutside">Whether it waits until slips are mended.</param>
/// <param name="Kinds">What it is told of.</param>
/// <param name="IsOn">Whether it is told anything now.</param>
public sealed record EventSubscription(
    string Key, string Name, bool ReachesOutside, IReadOnlyCollection<TextEventKind> Kinds, Func<SettingsStore, bool> IsOn);
