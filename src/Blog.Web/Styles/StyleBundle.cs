using System.Security.Cryptography;
using System.Text;

namespace Blog.Web.Styles;

/// <summary>One stylesheet as served.</summary>
public sealed class StyleBundle(string css)
{
    private readonly byte[] digest = SHA256.HashData(Encoding.UTF8.GetBytes(css));

    public string Css => css;

    /// <summary>The source expression that allows this very text inline (CSP Level 3, hash-source).</summary>
    public string CspHash => $"sha256-{Convert.ToBase64String(digest)}";

    /// <summary>A short content hash, for a URL that may be cached for ever.</summary>
    public string Fingerprint => Convert.ToHexStringLower(digest)[..12];
}
