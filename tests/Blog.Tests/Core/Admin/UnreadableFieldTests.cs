using System.Net;
using Blog.Tests.Content.Articles.Admin;

namespace Blog.Tests.Core.Admin;

public sealed class UnreadableFieldTests(SharedBlog shared) : IClassFixture<SharedBlog>
{
    [Theory]
    [InlineData("/admin/settings", "#settings", "Title")]
    [InlineData("/admin/contact", "#settings", "Intro")]
    [InlineData("/admin/donations/page", "#settings", "Text")]
    [InlineData("/admin/donations/new", "#donation", "Reference")]
    [InlineData("/admin/donations/ways/new?kind=Bank", "#way", "Holder")]
    [InlineData("/admin/ads/settings", "#settings", "Text")]
    [InlineData("/admin/ads/campaigns/new", "#campaign", "Tags")]
    [InlineData("/admin/tags/new", "#term", "Name")]
    [InlineData("/admin/categories/new", "#term", "Description")]
    public async Task A_NUL_is_refused_beside_its_field(string path, string form, string field)
    {
        var ada = await shared.SignedIn();
        var page = await ada.Submit(await ada.Get(path), form, null, (field, "nul\0here"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("control character", page.Error(field), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/admin/articles/new", Editing.Form, "NoIndex")]
    [InlineData("/admin/articles/new", Editing.Form, "Version")]
    [InlineData("/admin/pages/new", "#page", "NoIndex")]
    [InlineData("/admin/pages/new", "#page", "Version")]
    [InlineData("/admin/settings", "#settings", "Version")]
    [InlineData("/admin/contact", "#settings", "Version")]
    [InlineData("/admin/donations/page", "#settings", "Version")]
    [InlineData("/admin/donations/new", "#donation", "Version")]
    [InlineData("/admin/donations/ways/new?kind=Link", "#way", "Version")]
    [InlineData("/admin/ads/settings", "#settings", "Version")]
    [InlineData("/admin/ads/campaigns/new", "#campaign", "SlotIds")]
    [InlineData("/admin/ads/slots/new", "#slot", "Version")]
    [InlineData("/admin/ads/advertisers/new", "#company", "Version")]
    [InlineData("/admin/tags/new", "#term", "Version")]
    [InlineData("/admin/categories/new", "#term", "Version")]
    [InlineData("/admin/profile", "#profile", "Version")]
    [InlineData("/admin/profile", "#profile", "PictureId")]
    public async Task What_no_person_types_is_refused_in_words_that_link_nowhere_wrong(string path, string form, string field)
    {
        var ada = await shared.SignedIn();
        var page = await ada.Submit(
            await ada.Get(path), form, null, ("Title", "T"), ("Name", "N"), ("Body", "B"), (field, "xss"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("xss", page.One(".error-summary li")!.TextContent, StringComparison.Ordinal);
        Assert.All(page.All(".error-summary a"), a => Assert.NotNull(page.One(a.GetAttribute("href")!)));
    }

    [Theory]
    [InlineData("/admin/articles/new", Editing.Form, "99999999999999999999999")]
    [InlineData("/admin/articles/new", Editing.Form, "1")]
    [InlineData("/admin/pages/new", "#page", "99999999999999999999999")]
    [InlineData("/admin/pages/new", "#page", "sideways")]
    public async Task A_direction_is_one_of_the_names(string path, string form, string typed)
    {
        var ada = await shared.SignedIn();
        var page = await ada.Submit(await ada.Get(path), form, null, ("Title", "T"), ("Body", "B"), ("Direction", typed));
        Assert.Equal(
            (HttpStatusCode.UnprocessableEntity, "Choose a text direction."), (page.Status, page.Error("Direction")));
    }
}
