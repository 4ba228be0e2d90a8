using Blog.Core.Cli;
using Blog.Core.Data;
using Blog.Transfer.Import;
using Blog.Transfer.Planning;
using Blog.Transfer.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Transfer;

/// <summary>The import of Markdown files with their front matter and pictures, from Hugo, Jekyll, Zola or Astro.</summary>
public static class TransferModule
{
    /// <summary>The module's tables, also for <c>dotnet ef</c>.</summary>
    public static ModuleTables Tables { get; } = new(typeof(TransferModule).Assembly);

    public static IServiceCollection AddTransfer(this IServiceCollection services) => services
        .AddSingleton<IModelContributor>(Tables)
        .AddScoped<MarkdownImporter>()
        .AddScoped<FileImport>()
        .AddScoped<ImportPlanner>()
        .AddScoped<ImportLinks>()
        .AddScoped<ImportPictures>()
        .AddScoped<ImportTerms>()
        .AddScoped<ImportRedirects>()
        .AddScoped<ImportRecords>()
        .AddScoped<ArticleImport>()
        .AddScoped<PageImport>()
        .AddScoped<ContinueReading>()
        .AddCliVerb(ImportVerb.Verb);
}
