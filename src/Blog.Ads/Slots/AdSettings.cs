using Blog.Core.Settings;

namespace Blog.Ads.Slots;

/// <summary>How the blog offers its ad spots; empty shows no ad line.</summary>
public sealed record AdSettings : ISettings
{
    public static string Key => "ads";

    public const int MaxText = 120;

    /// <summary>Where advertisers write to.</summary>
    public string ContactEmail { get; init; } = "";

    /// <summary>The words before the address; empty for the usual ones.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether there is an ad line.</summary>
    public bool IsSet => ContactEmail.Length > 0;
}
