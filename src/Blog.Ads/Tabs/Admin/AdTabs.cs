namespace Blog.Ads.Tabs.Admin;

/// <summary>The screens about ads, in the order of their tabs.</summary>
public static class AdTabs
{
    /// <summary>English names, keys of their translations, and root-relative addresses.</summary>
    public static IReadOnlyList<(string Text, string Path)> All { get; } =
    [
        ("Campaigns", "/admin/ads"), ("Requests", "/admin/ads/requests"), ("Reports", "/admin/ads/reports"),
        ("Ad spots", "/admin/ads/slots"),
        ("Advertisers", "/admin/ads/advertisers"), ("Rate card", "/admin/ads/settings"), ("ads.txt", "/admin/ads/txt"),
    ];
}
