using Blog.Ads.Campaigns;
using Blog.Ads.Slots;
using Blog.Content.Articles;
using Blog.Content.Authors;
using Blog.Content.Categories;
using Blog.Content.Pages;
using Blog.Content.Tags;
using Blog.Core.Settings;
using Blog.Media.Library;
using Blog.Support.Contact.Inbox;
using Blog.Support.Donations.Ledger;
using Blog.Support.Donations.Ways;
using Blog.Tests.Ads;
using Blog.Tests.Content.Articles.Admin;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Core.Admin;

/// <summary>A form of the admin area, and what makes it one that can be saved.</summary>
/// <param name="Entity">What it saves.</param>
/// <param name="Kept">The field whose text is looked for when the form comes back.</param>
/// <param name="Reference">The column that refers to another row and can break; empty where there is none.</param>
public sealed record EditScreen(
    Type Entity, string Path, string Form, string Kept, string Reference = "", params (string Name, string Value)[] Typed)
{
    /// <summary>All that are written by the one way to edit, by what they edit.</summary>
    public static IReadOnlyDictionary<string, EditScreen> All { get; } = new Dictionary<string, EditScreen>
    {
        ["article"] = new(typeof(Article), "/admin/articles/new", Editing.Form, "Title", "CategoryId", ("Body", "Some words.")),
        ["page"] = new(typeof(StaticPage), "/admin/pages/new", "#page", "Title", "", ("Body", "Some words.")),
        ["category"] = new(typeof(Category), "/admin/categories/new", "#term", "Name"),
        ["tag"] = new(typeof(Tag), "/admin/tags/new", "#term", "Name"),
        ["profile"] = new(typeof(Author), "/admin/profile", "#profile", "Bio", "PictureId"),
        ["campaign"] = new(typeof(Campaign), "/admin/ads/campaigns/new", "#campaign", "Name", "AdvertiserId",
            ("NewAdvertiser", "Penguin Paper Ltd"), ("SlotIds", "2")),
        ["advertiser"] = new(typeof(Advertiser), "/admin/ads/advertisers/new", "#company", "Name"),
        ["ad"] = new(typeof(Ad), "/admin/ads/campaigns/1/ads/new", "#creative", "Title", "CampaignId",
            ("Kind", "Text"), ("Text", "Good."), ("Url", "https://example.org/")),
        ["slot"] = new(typeof(AdSlot), "/admin/ads/slots/new", "#slot", "Name"),
        ["way"] = new(typeof(GivingWay), "/admin/donations/ways/new?kind=Link", "#way", "Label", "",
            ("Address", "https://give.example.org/")),
        ["donation"] = new(typeof(Donation), "/admin/donations/new", "#donation", "Note", "",
            ("Amount", "12.50"), ("Currency", "EUR")),
        ["settings"] = new(typeof(Setting), "/admin/settings", "#settings", "Tagline"),
    };

    public static TheoryData<string> Names => [.. All.Keys];
}

/// <summary>A blog with a slot and a campaign, so that every form can be saved.</summary>
public sealed class EditedBlog : BlogApp, IAsyncLifetime
{
    private readonly FullDisk disk;

    public EditedBlog() =>
        disk = FullDisk.Under(this.WithOwner().With("Blog:SignIn:AttemptsPerMinute", "10000"));

    public async Task InitializeAsync()
    {
        // The first slot comes with the blog.
        var slot = await this.Slot("Top", SlotPlace.PageTop, s => s.Capacity = 9);
        Assert.Equal((2, 1), (slot.Id, (await this.Campaign("Owl Press", [slot])).Id));
        await Db(db =>
        {
            db.AddRange(new Tag { Name = "Sea", Slug = "sea" }, new Category { Name = "Sea", Slug = "sea" },
                new Author { Name = "Wilhelmina Testwright", Slug = "wilhelmina-testwright" });
            return db.SaveChangesAsync();
        });
        await FullDisk.FillAlong(
            this, EditScreen.All.Values.Select(s => s.Entity).Append(typeof(Picture)).Append(typeof(ContactMessage)));
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    /// <summary>Leaves the database no room for another page; before, the next, and after, whoever writes has room.</summary>
    public async Task<T> WhileFull<T>(Func<Task<T>> work)
    {
        disk.IsFull = true;
        try
        {
            return await work();
        }
        finally
        {
            disk.IsFull = false;
        }
    }

    /// <summary>Each write of such a row refers to one that is gone, so that the database itself refuses it.</summary>
    public Task<T> WhileBroken<T>(EditScreen screen, Func<Task<T>> work) =>
        While(screen.Entity, $"\"{screen.Reference}\" = 999", work);

    /// <summary>Each write of such a row takes the value that another has, as if that had been stored a moment before.</summary>
    public Task<T> WhileTaken<T>(Type entity, string column, Func<Task<T>> work) => While(
        entity, $"\"{column}\" = (SELECT o.\"{column}\" FROM \"{{0}}\" o WHERE o.\"Id\" <> NEW.\"Id\" LIMIT 1)", work);

    private async Task<T> While<T>(Type entity, string set, Func<Task<T>> work)
    {
        var table = await Db(db => Task.FromResult(db.Model.FindEntityType(entity)!.GetTableName()!));
        var then = $"UPDATE \"{table}\" SET {set.Replace("{0}", table, StringComparison.Ordinal)} WHERE \"Id\" = NEW.\"Id\"";
        await Run($"""CREATE TRIGGER "ThenNew" AFTER INSERT ON "{table}" BEGIN {then}; END""");
        await Run($"""CREATE TRIGGER "ThenOld" AFTER UPDATE ON "{table}" BEGIN {then}; END""");
        try
        {
            return await work();
        }
        finally
        {
            await Run("""DROP TRIGGER "ThenNew"; DROP TRIGGER "ThenOld";""");
        }

        Task<int> Run(string sql) => Db(db => db.Database.ExecuteSqlRawAsync(sql));
    }
}
