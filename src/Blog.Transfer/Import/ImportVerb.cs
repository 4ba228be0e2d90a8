using System.CommandLine;
using Blog.Core.Cli;
using Blog.Transfer.Runs;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Transfer.Import;

/// <summary>The verb <c>import markdown FOLDER</c>.</summary>
internal static class ImportVerb
{
    private static readonly Argument<string> Folder =
        new("FOLDER") { Description = "The folder of Markdown files, as Hugo, Jekyll, Zola or Astro keep it." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Say what would happen and store nothing." };
    private static readonly Option<bool> Overwrite =
        new("--overwrite") { Description = "Take a changed file's text even where the article was changed here since." };
    private static readonly Option<string?> Author =
        new("--author") { Description = "The author of files that name none; else the blog's first author." };
    private static readonly Option<string?> Language =
        new("--language") { Description = "The language of files that name none, such as \"ur\"; else the site's." };

    public static CliVerb Verb { get; } = new("import", "Brings writing from elsewhere into the blog.", Define);

    private static void Define(Command command, VerbRunner run)
    {
        var markdown = new Command(
            "markdown",
            "Imports a folder of Markdown files with front matter and pictures. Run again, it takes what has changed.")
        {
            Folder, DryRun, Overwrite, Author, Language,
        };
        markdown.SetAction((parsed, ct) =>
        {
            var options = new ImportOptions
            {
                DryRun = parsed.GetValue(DryRun),
                Overwrite = parsed.GetValue(Overwrite),
                Author = parsed.GetValue(Author),
                Language = parsed.GetValue(Language),
            };
            return run((services, stop) => ImportReport.RunAsync(services.GetRequiredService<MarkdownImporter>(),
                parsed.GetRequiredValue(Folder), options, Console.Out, services.GetRequiredService<TimeProvider>(), stop), ct);
        });
        command.Subcommands.Add(markdown);
    }
}
