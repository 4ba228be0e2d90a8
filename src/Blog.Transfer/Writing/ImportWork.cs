using Blog.Transfer.Documents;
using Blog.Transfer.Planning;
using Blog.Transfer.Runs;

namespace Blog.Transfer.Writing;

/// <summary>One file on its way into the database.</summary>
internal sealed class ImportWork(ImportDocument document, PlannedFile plan, ImportOptions options, string source)
{
    public ImportDocument Document => document;

    public PlannedFile Plan => plan;

    public ImportOptions Options => options;

    public string Source => source;

    /// <summary>The Markdown with pictures and links rewritten to addresses of this blog.</summary>
    public string Body { get; set; } = document.Body;

    public long? HeroId { get; set; }

    /// <summary>Slug of the article to read next; null for none.</summary>
    public string? ContinueSlug { get; set; }

    /// <summary>Hash of all input that goes into the article; equal hash, nothing to update.</summary>
    public string Fingerprint { get; set; } = "";

    public List<string> Warnings { get; } = [.. document.Warnings, .. plan.Warnings];

    public ImportOutcome Outcome(ImportResult result, string? reason = null) =>
        new(document.RelativePath, result, plan.Slug, reason, [.. Warnings]);
}
