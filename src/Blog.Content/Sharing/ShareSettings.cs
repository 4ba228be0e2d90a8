using Blog.Core.Settings;

namespace Blog.Content.Sharing;

/// <summary>Where the owner lets readers share articles.</summary>
public sealed record ShareSettings : ISettings
{
    public static string Key => "share";

    /// <summary>Keys of <see cref="ShareTarget.All"/>; empty for no links at all.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [ShareTarget.Mail, "mastodon", "whatsapp"];

    /// <summary>The chosen ones, in their order.</summary>
    public IEnumerable<ShareTarget> Chosen() => ShareTarget.All.Where(t => Targets.Contains(t.Key));
}
