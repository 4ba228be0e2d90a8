using Blog.Support.Contact.Inbox;
using Blog.Tests.Support.Contact;
using Xunit.Abstractions;

namespace Blog.Tests.Core.Forms;

/// <summary>The trial of the forms' defence: 240 posts as machines send them among 100 as people do, over HTTP.</summary>
public sealed class SpamTrialTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int OfEach = 30;
    private const int Seed = 20261123;

    private readonly BlogApp blog = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await blog.DisposeAsync();

    [Fact]
    public async Task At_least_99_of_100_machine_posts_are_caught_or_held_and_no_letter_of_a_person_is_lost()
    {
        await blog.OpenContact();
        var stale = await blog.Visitor().Get("/contact");
        Dictionary<string, Func<int, Task>> kinds = new()
        {
            ["person"] = Person,
            ["direct"] = i => Post(blog.Visitor(), "", TrialTexts.Friendly(i), "direct", i),
            ["direct, forged headers"] = i => Post(blog.Person(), "Zm9yZ2Vk", TrialTexts.Friendly(1_000 + i), "forged", i),
            ["replayed token"] = i => Post(blog.Person(), Token(stale), TrialTexts.Pitch(2_000 + i), "replayed", i),
            ["filled honeypot"] = i => Fresh(
                TrialTexts.Friendly(3_000 + i), "honeypot", i, TimeSpan.FromMinutes(1), ("homepage", "https://example.com")),
            ["too fast"] = i => Fresh(TrialTexts.Friendly(4_000 + i), "fast", i, TimeSpan.FromSeconds(1)),
            ["link farm"] = i => Fresh(TrialTexts.LinkFarm(5_000 + i), "links", i, TimeSpan.FromMinutes(1)),
            ["unicode tricks"] = i => Fresh(TrialTexts.Disguised(6_000 + i), "unicode", i, TimeSpan.FromMinutes(1)),
            ["pitch"] = i => Fresh(TrialTexts.Pitch(7_000 + i), "pitch", i, TimeSpan.FromMinutes(1)),
        };
        var posts = kinds.SelectMany(k => Enumerable.Range(0, k.Key == "person" ? 100 : OfEach).Select(i => (k.Value, i)))
            .ToArray();
        new Random(Seed).Shuffle(posts);
        foreach (var (post, i) in posts)
        {
            blog.Clock.Advance(TimeSpan.FromMinutes(3));
            await post(i);
        }

        Assert.Equal(posts.Length, (await blog.Messages()).Count);
        await Judge();
    }

    [Fact]
    public async Task A_flood_from_one_network_is_held_then_spam_and_at_last_refused_in_words()
    {
        await blog.OpenContact();
        var flood = blog.Person();
        for (var i = 1; i <= 301; i++)
        {
            var answer = await Post(flood, Token(await flood.Get("/contact")), TrialTexts.Friendly(i), "flood", i);
            Assert.Equal(i <= 300 ? 302 : 429, (int)answer.Status);
            if (i == 301)
            {
                Assert.Contains("try again later", answer.One(".contact-errors")!.TextContent);
                Assert.Equal(TrialTexts.Friendly(i), answer.One("#Text")!.TextContent);
            }
        }

        Assert.Equal("/contact/sent", (await blog.Write("I am somebody else, in another network.")).Location);
        Assert.Equal(ContactBox.Inbox, (await blog.Messages())[^1].Box);
    }

    [Fact]
    public async Task A_tab_left_open_for_five_hours_loses_nothing()
    {
        await blog.OpenContact();
        var person = blog.Person();
        var page = await person.Get("/contact");
        blog.Clock.Advance(TimeSpan.FromHours(5));
        await Post(person, Token(page), "I went for a walk before I sent this.", "late", 1);
        Assert.Equal(
            (ContactBox.Held, "Sent more than 4 hours after opening the page"),
            (await blog.Messages()).Select(m => (m.Box, m.Reasons)).Single());
    }

    [Theory]
    [InlineData("https://example.com", "cross-site", ContactBox.Spam)]
    [InlineData("https://example.com", "", ContactBox.Spam)]
    [InlineData("null", "", ContactBox.Spam)]
    [InlineData("http://localhost", "", ContactBox.Inbox)]
    [InlineData("", "same-origin", ContactBox.Inbox)]
    [InlineData("", "", ContactBox.Inbox)]
    public async Task A_post_from_a_page_of_another_site_is_spam(string origin, string site, ContactBox box)
    {
        await blog.OpenContact();
        var visitor = blog.Visitor();
        var page = await visitor.Get("/contact");
        blog.Clock.Advance(TimeSpan.FromMinutes(1));
        visitor.Client.DefaultRequestHeaders.Add("Origin", origin);
        visitor.Client.DefaultRequestHeaders.Add("Sec-Fetch-Site", site);
        await Post(visitor, Token(page), "A text that says nothing wrong.", "origin", 1);
        Assert.Equal(box, Assert.Single(await blog.Messages()).Box);
    }

    private async Task Judge()
    {
        var table = (await blog.Messages())
            .GroupBy(m => m.Name)
            .OrderBy(g => g.Key == "person" ? 0 : 1)
            .ThenBy(g => g.Key)
            .Select(g => (Kind: g.Key, All: g.Count(),
                Passed: g.Count(m => m.Box == ContactBox.Inbox), Held: g.Count(m => m.Box == ContactBox.Held),
                Spam: g.Count(m => m.Box == ContactBox.Spam)))
            .ToList();
        output.WriteLine("| sent by | posts | inbox | held | spam |\n| --- | --- | --- | --- | --- |");
        table.ForEach(r => output.WriteLine($"| {r.Kind} | {r.All} | {r.Passed} | {r.Held} | {r.Spam} |"));
        var people = table[0];
        Assert.Equal((100, 0), (people.All, people.Spam));
        Assert.InRange(people.Held, 0, 2);
        var machines = table.Skip(1).ToList();
        Assert.InRange(machines.Sum(r => r.All), 200, 1000);
        Assert.InRange((double)machines.Sum(r => r.Held + r.Spam) / machines.Sum(r => r.All), 0.99, 1);
    }

    private async Task Person(int i)
    {
        var person = blog.Person();
        var page = await person.Get("/contact");
        blog.Clock.Advance(TimeSpan.FromSeconds(20 + (i * 3)));
        await Post(person, Token(page), TrialTexts.People().ElementAt(i), "person", i);
    }

    private async Task Fresh(string text, string kind, int i, TimeSpan after, params (string, string)[] more)
    {
        var bot = blog.Person();
        var page = await bot.Get("/contact");
        blog.Clock.Advance(after);
        await Post(bot, Token(page), text, kind, i, more);
    }

    private static Task<Page> Post(
        Visitor visitor, string token, string text, string kind, int i, params (string, string)[] more) =>
        visitor.PostRaw("/contact",
            [
                ("token", token), ("Topic", "general"), ("Sender", kind), ("Email", $"{kind}{i}@example.net"), ("About", ""),
                ("Text", text), .. more,
            ]);

    private static string Token(Page page) => page.One("input[name=token]")!.GetAttribute("value")!;
}
