using Blog.Core.Heads;
using Blog.Core.PageCache;
using Blog.Core.Settings;
using Blog.Media.Icons;

namespace Blog.Content.Sharing;

/// <summary>Finds the share picture of a page that brings none of its own: lists, static pages, forms.</summary>
public static class PageShares
{
    /// <summary>
    /// What was drawn of the page by its name, else of the site, else the owner's logo; null while there is none of them, and for
    /// what is not to be shared. Each that may come later is noted as a cache tag of the page.
    /// </summary>
    public static SharedPicture? FindFor(this SharePictures pictures, PageHead head, PageComposition page, SiteSettings site)
    {
        // Articles are drawn by their id as soon as they are published; a picture needs an absolute address.
        if (head is { NoIndex: true } or { Canonical: null } or { Type: "article" } || site.Address("/") is null)
        {
            return null;
        }

        var own = new ShareSubject(page.Subject.Kind, page.Subject.Id);
        return (head.Name.Length > 0 ? Find(own, head.Name) : null) ?? Find(ShareSubject.Site, "") ?? SiteLogo.Shared(site);

        SharedPicture? Find(ShareSubject subject, string name)
        {
            page.Showing(subject.CacheTag);
            return pictures.Find(pictures.CardOf(subject, name));
        }
    }
}
