using Blog.Core.Settings;

namespace Blog.Content.Robots;

/// <summary>The owner's own robots.txt; empty for the default.</summary>
public sealed record RobotsSettings : ISettings
{
    public static string Key => "robots";

    public string Text { get; init; } = "";
}
