using Blog.Ads.Slots;
using Blog.Content.Articles;
using Blog.Content.Pages;
using Blog.Core.Data;
using Blog.Core.Settings;
using Blog.Support.Contact;
using Blog.Support.Donations;
using Blog.Transfer.Import;
using Blog.Transfer.Runs;
using Microsoft.EntityFrameworkCore;

namespace Blog.Web.Data;

/// <summary>Fills a fresh blog with example writing, so that who tries the program from source sees a whole site.</summary>
/// <remarks>
/// Only in Development, unless <c>Example:Content</c> says otherwise; only while there is neither article nor page; and only
/// once: what the owner deletes stays deleted. An interrupted first filling is finished at the next start.
/// </remarks>
public sealed class ExampleContent(
    BlogDbContext db, MarkdownImporter importer, ExampleProfiles profiles, ExampleGiving giving, ExampleAds ads,
    SettingsStore settings, DataFolder data,
    IConfiguration configuration, IHostEnvironment environment, TimeProvider time, ILogger<ExampleContent> log)
{
    private const string Source = "example";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Data", "Example");

    public async Task FillAsync(CancellationToken ct = default)
    {
        if (!(configuration.GetValue<bool?>("Example:Content") ?? environment.IsDevelopment()) || !await IsFreshAsync(ct))
        {
            return;
        }

        if (!Directory.Exists(Folder))
        {
            log.LogWarning("There is no example content in this build; the blog starts empty");
            return;
        }

        var start = time.GetTimestamp();
        CopyPictures();
        var files = await ImportAsync(ct);
        await profiles.ApplyAsync(Folder, ct);
        await giving.FillAsync(ct);
        await ads.FillAsync(ct);
        await SaveSettingsAsync(ct);
        log.LogInformation(
            "Filled the empty blog with {Files} files of example content in {Seconds:0.0} s",
            files,
            time.GetElapsedTime(start).TotalSeconds);
    }

    private async Task<bool> IsFreshAsync(CancellationToken ct) =>
        settings.VersionOf<ExampleSettings>() == 0
        && (await db.Set<ImportedFile>().AnyAsync(f => f.Source == Source, ct)
            || !(await db.Set<Article>().AnyAsync(ct) || await db.Set<StaticPage>().AnyAsync(ct)));

    // Encoding fourteen pictures in five sizes is most of a first start, so their files come along, as an upload would make them.
    private void CopyPictures()
    {
        var ready = Path.Combine(Folder, "media");
        foreach (var file in Directory.Exists(ready) ? Directory.GetFiles(ready, "*", SearchOption.AllDirectories) : [])
        {
            var copy = Path.Combine(data.Media, Path.GetRelativePath(ready, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
    }

    private async Task<int> ImportAsync(CancellationToken ct)
    {
        var files = 0;
        await foreach (var file in importer.ImportAsync(Folder, new ImportOptions { Source = Source }, ct))
        {
            files++;
            foreach (var problem in file.Warnings.Prepend(file.Reason).OfType<string>())
            {
                log.LogWarning("Example {File}: {Problem}", file.Path, problem);
            }
        }

        return files;
    }

    private async Task SaveSettingsAsync(CancellationToken ct)
    {
        await KeepOrSaveAsync(new SiteSettings
        {
            Title = "Lantern & Loom",
            Tagline = "Notes on software that lasts",
            Footer = "Lantern & Loom is an example: its authors are invented, its numbers are measured.",
        }, ct);
        await KeepOrSaveAsync(new DonationSettings
        {
            Text = "to support this blog 🌟 IBAN: {iban} 🌟 min: {minimum}",
            Minimum = "€10",
            Why = "Everything here is free to read, without a tracker or a paywall, and it stays so.\n\n"
                + "If a piece saved you an afternoon, you can give something of it back. "
                + "What comes in pays for the server first, then for the hours in which the next piece is written.",
            Thanks = "Thank you. Each gift is read as a letter.",
            GoalText = "A year of hosting and one long read a month",
            GoalMinor = 60000,
            GoalCurrency = "EUR",
        }, ct);
        await KeepOrSaveAsync(new AdSettings
        {
            ContactEmail = "ads@example.org",
            HasRateCard = true,
            Intro = "Lantern & Loom is read by people who build software and stay to look after it.\n\nAn ad here is a picture, "
                + "a few lines or a card: no third party, no tracking, nothing that moves. "
                + "You get the numbers as we see them, crawlers taken out.",
        }, ct);
        await KeepOrSaveAsync(
            new ContactSettings
            {
                Email = "hello@example.org",
                Intro = "We read every letter and answer most of them, usually within a week.",
            },
            ct);
        await settings.SaveAsync(db, new ExampleSettings { Filled = true }, settings.VersionOf<ExampleSettings>(), ct);
    }

    private Task KeepOrSaveAsync<T>(T value, CancellationToken ct) where T : class, ISettings, new() =>
        settings.VersionOf<T>() > 0 ? Task.CompletedTask : settings.SaveAsync(db, value, 0, ct);
}

/// <summary>Remembers that the example content was here, so that it never comes back by itself.</summary>
public sealed record ExampleSettings : ISettings
{
    public static string Key => "example";

    public bool Filled { get; init; }
}
