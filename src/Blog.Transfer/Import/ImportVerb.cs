using System.CommandLine;
using Blog.Core.Cli;
using Blog.Transfer.Runs;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Transfer.Import;

/// <summary>The verb <c>import markdown FOLDER</c>.</summary>
internal static class ImportVerb
{
    private static readonly Argument<string> Folder =
        new("FOLDER") { Description = "The folder of Markdown files, laid out as in Hugo, Jekyll, Zola or Astro." };
    private static readonly Option<bool> DryRun =
        new("--dry-run") { Description = "Show what would happen without saving anything." };
    private static readonly Option<bool> Overwrite =
        new("--overwrite") { Description = "Overwrite articles that were changed here since the last import." };
    private static readonly Option<string?> Author =
        new("--author") { Description = "The author of files without one. Default: the blog’s first author." };
    private static readonly Option<string?> Language =
        new("--language") { Description = "The language of files without one, such as \"ur\". Default: the site’s language." };

    public static CliVerb Verb { get; } = new("import", "Imports content from elsewhere.", Define);

    private static void Define(Command command, VerbRunner run)
    {
        var markdown = new Command(
            "markdown",
            "Imports a folder of Markdown files with front matter and images. Run it again to import changes.")
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
