using Microsoft.AspNetCore.Http;

namespace Blog.Core.Settings;

/// <summary>The address at which readers find the site.</summary>
public static class SiteAddressExtensions
{
    /// <summary>
    /// Scheme and host without trailing slash: the base address, and until it is set the request's own where that is loopback or
    /// private. Empty for any other: then no absolute address is written.
    /// </summary>
    public static string SiteAddress(this HttpContext http, SiteSettings site) =>
        site.BaseAddress.Length > 0 ? site.BaseAddress : PrivateOrigin.Of(http.Request) ?? "";

    /// <summary>
    /// The settings with the address that the answer to this request may write. Whatever is stored or mailed takes them without.
    /// </summary>
    public static SiteSettings At(this SiteSettings site, HttpContext http) =>
        site.BaseAddress.Length > 0 ? site : site with { BaseAddress = http.SiteAddress(site) };
}
