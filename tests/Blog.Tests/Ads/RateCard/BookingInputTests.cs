using System.Net;
using Blog.Ads.Calendar;
using Blog.Ads.RateCard;
using Blog.Ads.Slots;
using Blog.Core.Settings;
using Blog.Support.Contact.Inbox;
using Blog.Tests.Support.Contact;

namespace Blog.Tests.Ads.RateCard;

public sealed class BookingInputTests(SharedBlog shared) : IClassFixture<SharedBlog>, IAsyncLifetime
{
    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Theory]
    [InlineData("Slot", "", "Please choose a spot.")]
    [InlineData("Slot", "999", "This spot is not available. Please choose one from the list.")]
    [InlineData("Slot", "'; drop", "This spot is not available. Please choose one from the list.")]
    [InlineData("From", "", "Please choose the first day.")]
    [InlineData("From", "2026-11-22", "This day has passed.")]
    [InlineData("From", "2026-02-30", "Enter a date such as 2027-01-31.")]
    [InlineData("From", "tomorrow", "Enter a date such as 2027-01-31.")]
    [InlineData("From", "the day after the day after tomorrow", "Enter a date such as 2027-01-31.")]
    [InlineData("Slot", "123456789012345678901", "This spot is not available. Please choose one from the list.")]
    [InlineData("To", "", "Please choose the last day.")]
    [InlineData("To", "2026-11-30", "The last day is before the first day.")]
    [InlineData("To", "2027-12-02", "You can request up to 366 days at a time.")]
    [InlineData("To", "2028-05-24", "You can book days up to 2028-05-23.")]
    [InlineData("To", "9999-12-31", "You can book days up to 2028-05-23.")]
    [InlineData("Name", "", "Please enter your name.")]
    [InlineData("Name", "Bob\u202e", null)]
    [InlineData(
        "Company",
        "A bell\u0007",
        "This text contains control characters or others that cannot be displayed: after “A bell”, U+0007. "
            + "Remove them, or tick the box and send the form again.")]
    [InlineData("Email", "", "Please enter your email address so we can reply.")]
    [InlineData("Email", "bob", "Enter an email address such as name@example.org.")]
    [InlineData("Email", "bob@example.net\r\nBcc: all@example.com", null)]
    [InlineData("Website", "javascript:alert(1)", "Enter a URL such as https://example.org.")]
    [InlineData("Website", "data:text/html,hello", "Enter a URL such as https://example.org.")]
    [InlineData("Website", "//bakery.example.net", "Enter a URL such as https://example.org.")]
    [InlineData("Website", "https:bakery.example.net", "Enter a URL such as https://example.org.")]
    [InlineData("Website", "https://bob:secret@bakery.example.net", "Enter a URL such as https://example.org.")]
    [InlineData("Website", "ftp://bakery.example.net", "Enter a URL such as https://example.org.")]
    [InlineData("Website", "https://bakery .example.net", "Enter a URL such as https://example.org.")]
    [InlineData(
        "Text",
        "A NUL\0 in it",
        "This text contains control characters or others that cannot be displayed: after “A NUL”, U+0000. "
            + "Remove them, or tick the box and send the form again.")]
    public async Task Bad_input_gets_an_error_beside_its_field_and_loses_nothing(string field, string typed, string? error)
    {
        var slot = await shared.Once(TwoSlots);
        var page = await shared.Ask(slot, more: field == "Text" ? [(field, typed)] : [(field, typed), ("Text", "Kept text 🌟")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotEmpty(page.One($"#{field}-error")!.TextContent);
        Assert.Equal(error ?? page.One($"#{field}-error")!.TextContent, page.One($"#{field}-error")!.TextContent);
        // HTML has no NUL: the parser shows its replacement.
        Assert.Equal(field == "Text" ? typed.Replace('\0', '\ufffd') : "Kept text 🌟", page.One("#Text")!.TextContent);
        Assert.Equal(field == "To" ? typed : "2026-12-14", page.One("#To")!.GetAttribute("value") ?? "");
        Assert.Equal(field == "Slot" ? null : $"{slot.Id}", page.One("input[name=Slot][checked]")?.GetAttribute("value"));
        Assert.Empty(await shared.Bookings());
        Assert.Empty(await shared.Messages());
    }

    [Theory]
    [InlineData("Name")]
    [InlineData("Company")]
    [InlineData("Email")]
    [InlineData("Website")]
    [InlineData("Text")]
    public async Task Five_thousand_letters_in_a_field_are_refused_and_kept(string field)
    {
        var slot = await shared.Once(TwoSlots);
        var text = (field == "Website" ? "https://example.org/" : "") + new string('x', 5_000);
        var page = await shared.Ask(slot, more: (field, text));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("at most", page.One($"#{field}-error")!.TextContent);
        Assert.Equal(text, field == "Text" ? page.One("#Text")!.TextContent : page.One($"#{field}")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_form_corrected_after_full_days_is_no_repetition()
    {
        var slot = await blog.OpenMarket(mails: true);
        await blog.AskAndHold(slot, email: "eve@example.net", more: ("Text", "Tea from the mountains, for readers."));
        var visitor = blog.Person();
        var refused = await blog.Ask(slot, "2026-12-10", "2026-12-20", visitor: visitor);
        Assert.Equal(
            "No longer available: 2026-12-10, 2026-12-11, 2026-12-12, 2026-12-13, 2026-12-14. "
                + "Please choose other days or another spot.",
            refused.One("#From-error")!.TextContent);
        Assert.Equal(
            "/advertise/sent/link", (await visitor.Submit(refused, "#request", null, ("From", "2026-12-15"))).Location);
        Assert.Equal(2, (await blog.Bookings()).Count);
        Assert.All(await blog.Messages(), m => Assert.Equal((ContactBox.Inbox, ""), (m.Box, m.Reasons)));
    }

    [Fact]
    public async Task Today_is_the_day_of_the_blog_s_own_zone()
    {
        var slot = await blog.OpenMarket();
        await blog.Save(new SiteSettings { TimeZone = "Pacific/Kiritimati" });
        Assert.Equal("This day has passed.", (await blog.Ask(slot, "2026-11-23")).One("#From-error")!.TextContent);
        Assert.Equal("/advertise/sent", (await blog.Ask(slot, "2026-11-24")).Location);
    }

    [Fact]
    public async Task What_is_no_form_is_refused_in_words()
    {
        await shared.Once(TwoSlots);
        using var answer = await shared.Person().Client.PostAsync(
            "/advertise", new StringContent("Name=Bo%00b&Email=bob%40example.net", null, "application/x-www-form-urlencoded"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData(PricePeriod.Week, "2026-12-01", "2026-12-07", 1)]
    [InlineData(PricePeriod.Week, "2026-12-01", "2026-12-08", 2)]
    [InlineData(PricePeriod.Week, "2026-12-01", "2026-12-01", 1)]
    [InlineData(PricePeriod.Month, "2026-12-01", "2026-12-30", 1)]
    [InlineData(PricePeriod.Month, "2026-12-01", "2026-12-31", 2)]
    public void A_run_is_paid_for_in_whole_periods(PricePeriod per, string from, string to, int periods) =>
        Assert.Equal(periods, RunPrice.Periods(per, DateOnly.Parse(from, null), DateOnly.Parse(to, null)));

    private static async Task<AdSlot> TwoSlots(BlogApp blog)
    {
        var slot = await blog.OpenMarket();
        await blog.Offer(Market.Slot("Second"));
        return slot;
    }
}
