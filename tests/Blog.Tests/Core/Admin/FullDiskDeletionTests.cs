using System.Net;
using Blog.Ads.Campaigns;
using Blog.Content.Tags;
using Blog.Support.Donations.Ledger;
using Blog.Support.Donations.Ways;

namespace Blog.Tests.Core.Admin;

/// <summary>A row that is deleted while the disk is full: SQLite writes then, too.</summary>
public sealed class FullDiskDeletionTests(EditedBlog shared) : IClassFixture<EditedBlog>
{
    [Theory]
    [InlineData(typeof(Tag), "/admin/tags/{0}/delete")]
    [InlineData(typeof(GivingWay), "/admin/donations/ways/{0}/delete")]
    [InlineData(typeof(Donation), "/admin/donations/{0}")]
    [InlineData(typeof(Advertiser), "/admin/ads/advertisers/{0}")]
    [InlineData(typeof(Ad), "/admin/ads/ads/{0}")]
    public async Task Who_deletes_on_a_full_disk_is_told_so_where_he_was_and_can_do_it_later(Type kind, string path)
    {
        var id = await shared.Db(async db =>
        {
            object row = kind == typeof(Tag) ? new Tag { Name = "Full", Slug = "full" }
                : kind == typeof(GivingWay) ? new GivingWay { Kind = WayKind.Link, Address = "https://give.example.org/full" }
                : kind == typeof(Donation) ? new Donation { Day = new(2026, 11, 1), Minor = 700, Currency = "EUR" }
                : kind == typeof(Advertiser) ? new Advertiser { Name = "Full Ltd" }
                : new Ad { CampaignId = 1, Title = "Full", Url = "https://example.org/" };
            db.Add(row);
            await db.SaveChangesAsync();
            return (long)db.Entry(row).Property("Id").CurrentValue!;
        });
        var ada = await shared.SignedIn();
        var asked = await ada.Get(string.Format(null, path, id));
        var told = await ada.Follow(await shared.WhileFull(() => ada.Submit(asked, "#delete")));
        Assert.Equal((HttpStatusCode.OK, asked.Path), (told.Status, told.Path));
        Assert.Contains("The disk is full, so nothing was deleted.", told.Text, StringComparison.Ordinal);
        var done = await ada.Follow(await ada.Submit(told, "#delete"));
        Assert.DoesNotContain("The disk is full", done.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ada.Get(asked.Path)).Status);
    }
}
