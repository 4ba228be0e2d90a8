using Microsoft.AspNetCore.Http;

namespace Blog.Core.Settings;

/// <summary>The address at which readers find the site.</summary>
public static class SiteAddressExtensions
{
    /// <summary>Scheme and host without trailing slash: the owner's setting, else what the request came to.</summary>
    public static string SiteAddress(this HttpContext http, SiteSettings site) =>
        site.BaseAddress.Length > 0 ? site.BaseAddress : $"{http.Request.Scheme}://{http.Request.Host}";
}
