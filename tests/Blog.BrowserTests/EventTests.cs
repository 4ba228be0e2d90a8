using Blog.Core.Data;
using Blog.Core.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Blog.BrowserTests;

/// <summary>What the owner sees of an event over which a handler fails.</summary>
[Collection(OnStage.Name)]
public sealed class EventTests(Stage stage)
{
    [ChromiumFact]
    public async Task An_undelivered_event_says_why_is_tried_again_and_dropped_also_on_a_phone()
    {
        await using var author = await stage.AuthorAsync(new() { ViewportSize = new() { Width = 390, Height = 844 } });
        await author.Window.OpenAsync("/admin/system");
        var part = author.Page.GetByRole(AriaRole.Region, new() { Name = "Events" });
        await Assertions.Expect(part).ToContainTextAsync("All delivered");
        await FailAsync();
        await author.Window.OpenAsync("/admin/system");
        var row = part.GetByRole(AriaRole.Row).Filter(new() { HasText = "The letters of the harbour" });
        await Assertions.Expect(row).ToContainTextAsync("IOException: The disk is full.");
        await Assertions.Expect(row).ToContainTextAsync("failed 3 times");
        await Assertions.Expect(row).ToContainTextAsync("Clean up ad exemptions of deleted articles");
        Assert.InRange(await author.Window.OverflowAsync(), int.MinValue, 0);
        await row.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Assertions.Expect(author.Notice).ToContainTextAsync("Trying again now.");
        await row.GetByRole(AriaRole.Button, new() { Name = "Discard" }).ClickAsync();
        await Assertions.Expect(author.Notice).ToContainTextAsync("Event discarded.");
        await Assertions.Expect(part).ToContainTextAsync("All delivered");
        Assert.Empty(author.Window.Complaints);
    }

    // Another program has the lease, so that nobody tells the event while the owner looks at it.
    private async Task FailAsync()
    {
        await using var scope = stage.Site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        var handler = scope.ServiceProvider.GetServices<EventSubscription>().Single(s => s.Key == "ads-exemptions").Key;
        await using var transaction = await db.Database.BeginTransactionAsync();
        var until = stage.Site.Clock.GetUtcNow().UtcDateTime.AddDays(1);
        db.Add(new EventLease { Handler = handler, Holder = Guid.NewGuid(), Until = until });
        await db.SaveChangesAsync();
        var gone = new TextChange(
            TextEventKind.Deleted, new(TextKey.Article, 999_999), "/letters", "The letters of the harbour", "en");
        await scope.ServiceProvider.GetRequiredService<TextEvents>().TellAsync(db, [gone], default);
        await db.Database.ExecuteSqlAsync(
            $"""UPDATE "UndeliveredEvents" SET "Failures" = 3, "Error" = 'IOException: The disk is full.', "DueAt" = {until}""");
        await transaction.CommitAsync();
    }
}
