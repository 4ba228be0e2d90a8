using Blog.Core.Cli;
using Blog.Core.Modules;
using Blog.Transfer.Import;
using Blog.Transfer.Planning;
using Blog.Transfer.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Transfer;

/// <summary>The import of Markdown files with their front matter and pictures, from Hugo, Jekyll, Zola or Astro.</summary>
public sealed class TransferModule : Module
{
    public override void AddServices(IServiceCollection services, ModuleSetup setup) => services
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
