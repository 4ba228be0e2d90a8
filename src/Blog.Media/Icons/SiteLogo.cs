using Blog.Core.Heads;
using Blog.Core.Settings;
using Blog.Media.Storage;

namespace Blog.Media.Icons;

/// <summary>The site's logo as the picture of its home page.</summary>
public static class SiteLogo
{
    /// <summary>The stored variant with its own width and height; null without a logo.</summary>
    public static SharedPicture? Shared(SiteSettings site)
    {
        if (site is not { Logo.Length: > 0, LogoWidth: { } width, LogoHeight: { } height })
        {
            return null;
        }

        // The settings know the original's size; the address may be that of a narrower variant.
        var shown = PictureAddress.Parse(site.Logo)?.Width ?? width;
        return new(site.Logo, shown, (int)Math.Max(1, Math.Round((double)height * shown / width)), site.Title);
    }
}
