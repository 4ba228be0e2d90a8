using Blog.Core.Data;
using Blog.Support.Contact.Inbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Blog.BrowserTests;

/// <summary>Who leaves a form of the admin area with words in it that are nowhere else is asked first; nobody else is.</summary>
[Collection(OnStage.Name)]
public sealed class LeavingTests(Stage stage, ExampleSite example) : IClassFixture<ExampleSite>
{
    // Whether the browser would ask, without leaving.
    private const string Asks = """
        () => {
          const leave = new Event("beforeunload", { cancelable: true });
          dispatchEvent(leave);
          return leave.defaultPrevented;
        }
        """;

    private const string Control = "input[type=text], input:not([type]), input[type=url], input[type=email], textarea";

    // Each kind of form of the admin area, the sample of each.
    private static readonly string[] Screens =
    [
        "/admin/settings", "/admin/theme", "/admin/mail", "/admin/contact", "/admin/donations/page", "/admin/donations/ways/1",
        "/admin/donations/ways/new?kind=Bank", "/admin/donations/new", "/admin/ads/campaigns/1", "/admin/ads/campaigns/new",
        "/admin/ads/ads/1", "/admin/ads/slots/1", "/admin/ads/advertisers/1", "/admin/ads/settings", "/admin/ads/txt",
        "/admin/robots", "/admin/categories/1", "/admin/categories/new", "/admin/tags/1", "/admin/profile",
        "/admin/inbox/1",
    ];

    [ChromiumFact]
    public async Task Each_form_asks_when_something_was_typed_and_only_then()
    {
        await using var owner = await OwnerAsync();
        var wrong = new List<string>();
        foreach (var path in Screens)
        {
            Assert.Equal((200, path), (await owner.Window.OpenAsync(path), path));
            var forms = owner.Page.Locator("#content form[method=post]").Filter(new() { Has = owner.Page.Locator(Control) });
            var count = await forms.CountAsync();
            if (count == 0 || await owner.Page.EvaluateAsync<bool>(Asks)) wrong.Add($"{path}: asks at once, or has no form");
            for (var i = 0; i < count; i++)
            {
                var field = forms.Nth(i).Locator(Control).Locator("visible=true").First;
                var before = await field.InputValueAsync();
                await field.FillAsync(before + "x");
                if (!await owner.Page.EvaluateAsync<bool>(Asks)) wrong.Add($"{path}: does not ask for form {i}");
                await field.FillAsync(before);
                if (await owner.Page.EvaluateAsync<bool>(Asks)) wrong.Add($"{path}: asks though form {i} is as it was");
            }
        }

        await owner.Window.OpenAsync("/admin/sharing");
        await owner.Page.Locator("[name=Targets]").First.ClickAsync();
        Assert.True(await owner.Page.EvaluateAsync<bool>(Asks));
        Assert.Empty(wrong);
        // The theme's preview is a page of readers in a frame that may run no script, which Chromium tells.
        Assert.DoesNotContain(owner.Window.Complaints, c => !c.StartsWith("Blocked script", StringComparison.Ordinal));
    }

    [ChromiumFact]
    public async Task Who_stays_keeps_their_words_and_who_saves_is_not_asked()
    {
        await using var owner = await OwnerAsync();
        var asked = new List<string>();
        owner.Page.Dialog += async (_, dialog) =>
        {
            asked.Add(dialog.Type);
            await dialog.DismissAsync();
        };
        await owner.Window.OpenAsync("/admin/categories/new");
        await owner.Field("Name").FillAsync("Lighthouses");
        await owner.Page.GetByRole(AriaRole.Link, new() { Name = "Inbox" }).First.ClickAsync();
        await owner.Page.WaitForTimeoutAsync(300);
        Assert.Equal(["beforeunload"], asked);
        await Assertions.Expect(owner.Field("Name")).ToHaveValueAsync("Lighthouses");
        await owner.PressAsync("Save");
        await Assertions.Expect(owner.Notice).ToBeVisibleAsync();
        Assert.Single(asked);
    }

    [ChromiumFact]
    public async Task An_answer_is_asked_for_when_another_form_of_its_page_is_sent_and_what_was_refused_is_still_unsaved()
    {
        await using var owner = await OwnerAsync();
        var asked = 0;
        owner.Page.Dialog += async (_, dialog) =>
        {
            asked++;
            await dialog.DismissAsync();
        };
        await owner.Window.OpenAsync("/admin/inbox/1");
        await owner.Page.Locator("#reply textarea").FillAsync("Thank you, I have");
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Save labels" }).ClickAsync();
        await owner.Page.WaitForTimeoutAsync(300);
        Assert.Equal(1, asked);
        await owner.Page.Locator("#reply textarea").FillAsync("");

        await owner.Window.OpenAsync("/admin/ads/txt");
        await owner.Window.OpenAsync("/admin/ads/advertisers/new");
        await owner.Field("Website").FillAsync("no address");
        await owner.PressAsync("Save");
        await Assertions.Expect(owner.Alert).ToContainTextAsync("Not saved");
        Assert.Equal(1, asked);
        Assert.True(await owner.Page.EvaluateAsync<bool>(Asks));
    }

    private async Task<Author> OwnerAsync()
    {
        await ReceiveAsync();
        var owner = new Author(
            await stage.StrangerAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 } }, example.Site));
        await owner.SignInAsync();
        await Assertions.Expect(owner.Page).ToHaveURLAsync(example.Site.Address + "/admin");
        return owner;
    }

    private async Task ReceiveAsync()
    {
        await using var scope = example.Site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        if (db.Set<ContactMessage>().Any()) return;
        db.Add(new ContactMessage
        {
            MessageId = "1@example.org",
            Kind = ContactKind.Received,
            At = example.Site.Clock.GetUtcNow().UtcDateTime,
            Name = "Rita Reader",
            Address = "rita@example.org",
            Text = "How are the boats?",
            SearchText = "",
        });
        await db.SaveChangesAsync();
    }
}
