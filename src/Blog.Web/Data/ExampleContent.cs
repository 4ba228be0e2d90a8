using Blog.Content.Articles;
using Blog.Content.Pages;
using Blog.Core.Data;
using Blog.Core.Example;
using Blog.Core.Settings;
using Blog.Media.Variants;
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
    BlogDbContext db, MarkdownImporter importer, IEnumerable<IExampleFiller> fillers, ExampleNotes notes, ExampleRemoval removal,
    SettingsStore settings, DataFolder data, IConfiguration configuration, IHostEnvironment environment, TimeProvider time,
    ILogger<ExampleContent> log)
{
    private const string Source = "example";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Data", "Example");

    /// <summary>Whether this start is to fill the blog.</summary>
    public async Task<bool> IsWantedAsync(CancellationToken ct = default) =>
        (configuration.GetValue<bool?>("Example:Content") ?? environment.IsDevelopment()) && await IsFreshAsync(ct);

    public async Task FillAsync(CancellationToken ct = default)
    {
        if (!Directory.Exists(Folder))
        {
            log.LogWarning("There is no example content in this build; the blog starts empty");
            return;
        }

        log.LogInformation("Filling the empty blog with example content, which takes some seconds");
        var start = time.GetTimestamp();
        CopyPictures();
        await notes.BeginAsync(ct);
        var files = await ImportAsync(ct);
        foreach (var filler in fillers.OrderBy(f => f.Order))
        {
            log.LogInformation("Example content: {Part}", filler.Part);
            await NotingAsync(() => filler.FillAsync(Folder, ct));
        }

        await NotingAsync(() => SaveSettingsAsync(ct));
        log.LogInformation(
            "Filled the empty blog with {Files} files of example content in {Seconds:0.0} s",
            files,
            time.GetElapsedTime(start).TotalSeconds);
    }

    /// <summary>Deletes what came with the example, and nothing else.</summary>
    /// <param name="changedToo">Whether what the owner has changed of it goes as well.</param>
    /// <param name="ct">Stops between two rows; a second time does the rest.</param>
    public async Task RemoveAsync(bool changedToo, CancellationToken ct)
    {
        var rows = await removal.RemoveAsync(changedToo, ct);
        // No page shows them. What stays of the articles is the owner's, and no file's.
        await db.ImportedFiles.Where(f => f.Source == Source).DeleteAllAsync(db, [], ct);
        log.LogInformation("Removed the example content, {Rows} rows", rows);
    }

    // Also of a step that was stopped: what it made is there.
    private async Task NotingAsync(Func<Task> step)
    {
        try
        {
            await step();
        }
        finally
        {
            await notes.NoteAsync(CancellationToken.None);
        }
    }

    private async Task<bool> IsFreshAsync(CancellationToken ct) =>
        settings.VersionOf<ExampleSettings>() == 0
        && (await db.Set<ImportedFile>().AnyAsync(f => f.Source == Source, ct)
            || !(await db.Set<Article>().AnyAsync(ct) || await db.Set<StaticPage>().AnyAsync(ct)));

    // Encoding fourteen pictures in five sizes is most of a first start, so their files come along, and each
    // gets the name that an upload would have in this blog.
    private void CopyPictures()
    {
        var (ready, salt) = (Path.Combine(Folder, "media"), settings.Get<DatabaseId>().Id);
        foreach (var picture in Directory.Exists(ready) ? Directory.GetFiles(Path.Combine(Folder, "pictures"), "*.webp") : [])
        {
            var digest = PictureNames.DigestOf(File.ReadAllBytes(picture));
            var (made, name) = (PictureNames.Plain(digest), PictureNames.Salted(digest, salt));
            Directory.CreateDirectory(Path.Combine(data.Media, name[..2]));
            foreach (var file in Directory.GetFiles(ready, made + "*", SearchOption.AllDirectories))
            {
                File.Copy(file, Path.Combine(data.Media, name[..2], Path.GetFileName(file).Replace(made, name)), overwrite: true);
            }
        }
    }

    private async Task<int> ImportAsync(CancellationToken ct)
    {
        log.LogInformation("Example content: articles, pages and pictures");
        var files = 0;
        await NotingAsync(async () =>
        {
            await foreach (var file in importer.ImportAsync(Folder, new ImportOptions { Source = Source }, ct))
            {
                files++;
                await notes.NoteAsync(CancellationToken.None);
                foreach (var problem in file.Warnings.Prepend(file.Reason).OfType<string>())
                {
                    log.LogWarning("Example {File}: {Problem}", file.Path, problem);
                }
            }
        });
        return files;
    }

    private async Task SaveSettingsAsync(CancellationToken ct)
    {
        await settings.SaveFirstAsync(db, new SiteSettings
        {
            Title = "Lantern & Loom",
            Tagline = "Notes on software that lasts",
            Footer = "Lantern & Loom is an example: its authors are invented, its numbers are measured.",
        }, ct);
        await settings.SaveAsync(db, new ExampleSettings { Filled = true }, settings.VersionOf<ExampleSettings>(), ct);
    }
}

/// <summary>Remembers that the example content was here, so that it never comes back by itself.</summary>
public sealed record ExampleSettings : ISettings
{
    public static string Key => "example";

    public bool Filled { get; init; }
}
