using Blog.Core.Settings;
using Blog.Support.Contact;
using Blog.Support.Contact.Inbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Support.Contact;

/// <summary>Somebody who writes to the blog by its contact page, as a person with a browser does.</summary>
internal static class Writer
{
    private static int networks;

    /// <summary>Opens the contact page; the program is started by it. Visitors' networks come from X-Forwarded-For.</summary>
    public static async Task<BlogApp> OpenContact(this BlogApp blog, ContactSettings? contact = null)
    {
        blog.With("Proxy:KnownProxies", "127.0.0.1").WithOwner();
        await blog.Save(contact ?? new ContactSettings { Email = "owner@example.org", Intro = "Write to me." });
        return blog;
    }

    public static async Task Save<T>(this BlogApp blog, T value) where T : class, ISettings, new()
    {
        var store = blog.Services.GetRequiredService<SettingsStore>();
        await blog.Db(async db =>
        {
            await store.SaveAsync(db, value, store.VersionOf<T>());
            return 0;
        });
    }

    /// <summary>A visitor with a browser, in a network of their own.</summary>
    public static Visitor Person(this BlogApp blog)
    {
        var visitor = blog.Visitor();
        visitor.Client.DefaultRequestHeaders.Add("Origin", "http://localhost");
        visitor.Client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        var number = Interlocked.Increment(ref networks);
        visitor.Client.DefaultRequestHeaders.Add("X-Forwarded-For", $"10.{number / 256 % 256}.{number % 256}.7");
        return visitor;
    }

    /// <summary>Opens the page, takes a minute, and sends the form.</summary>
    public static async Task<Page> Write(
        this BlogApp blog, string text, string name = "Rita Reader", string email = "rita@example.net", Visitor? visitor = null,
        string query = "", params (string Name, string Value)[] more)
    {
        var person = visitor ?? blog.Person();
        var page = await person.Get("/contact" + query);
        blog.Clock.Advance(TimeSpan.FromMinutes(1));
        (string Name, string Value)[] typed = [("Sender", name), ("Email", email), ("Text", text)];
        return await person.Submit(page, "#contact", null, [.. typed.Where(f => more.All(m => m.Name != f.Name)), .. more]);
    }

    /// <summary>All that is stored, oldest first.</summary>
    public static Task<List<ContactMessage>> Messages(this BlogApp blog) =>
        blog.Db(db => db.Set<ContactMessage>().AsNoTracking().OrderBy(m => m.Id).ToListAsync());
}
