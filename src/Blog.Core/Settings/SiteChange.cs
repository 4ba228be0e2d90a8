using System.Security.Cryptography;
using System.Text.Json;

namespace Blog.Core.Settings;

/// <summary>
/// When that last changed which feeds and other files hold of the site's settings: their readers, who may send no more than the
/// time of their copy (If-Modified-Since), then have an old one.
/// </summary>
public sealed record SiteChange : ISettings
{
    public static string Key => "site-change";

    /// <summary>A hash of what the settings said; empty before the first start that knows of this.</summary>
    public string Said { get; init; } = "";

    /// <summary>UTC; the beginning of time while nothing has changed since.</summary>
    public DateTime At { get; init; }

    /// <summary>The next of these, once the settings are others; this one while they say the same.</summary>
    public SiteChange After(SiteSettings site, DateTime now)
    {
        var said = Hash(site);
        return said == Said ? this : new()
        {
            Said = said,
            // HTTP's times are whole seconds: two changes within one must not have the same.
            At = Said.Length == 0 ? At : now < At.AddSeconds(1) ? At.AddSeconds(1) : now,
        };
    }

    private static string Hash(SiteSettings site) => Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
        new[] { site.BaseAddress, site.Title, site.Tagline, site.Language, site.Logo })));
}
