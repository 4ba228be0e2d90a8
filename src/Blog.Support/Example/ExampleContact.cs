using Blog.Core.Data;
using Blog.Core.Example;
using Blog.Core.Settings;
using Blog.Support.Contact;

namespace Blog.Support.Example;

/// <summary>Gives the example a contact page.</summary>
public sealed class ExampleContact(BlogDbContext db, SettingsStore settings) : IExampleFiller
{
    public int Order => 40;

    public string Part => "the contact page";

    public Task FillAsync(string folder, CancellationToken ct) => settings.SaveFirstAsync(
        db,
        new ContactSettings
        {
            Email = "hello@example.org",
            Intro = "We read every message and answer most of them, usually within a week.",
        },
        ct);
}
