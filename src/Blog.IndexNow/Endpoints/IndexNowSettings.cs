using Blog.Core.Settings;

namespace Blog.IndexNow.Endpoints;

/// <summary>Whether search engines are told of texts, by whom, and with which key.</summary>
public sealed record IndexNowSettings : ISettings
{
    public static string Key => "indexnow";

    public bool IsOn { get; init; }

    /// <summary>Where it is sent; empty until somebody has chosen.</summary>
    public string Endpoint { get; init; } = "";

    /// <summary>
    /// What proves that the blog speaks for its address: engines fetch it from the blog. Empty until IndexNow is switched on
    /// first.
    /// </summary>
    public string OwnKey { get; init; } = "";

    /// <summary>Root-relative address of the key's file.</summary>
    public string KeyPath => $"/{OwnKey}.txt";
}
