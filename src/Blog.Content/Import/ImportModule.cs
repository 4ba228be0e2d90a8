using Blog.Content.Import.Addresses;
using Blog.Content.Import.Writing;
using Blog.Core.Cli;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Content.Import;

/// <summary>What an import consists of.</summary>
internal static class ImportModule
{
    public static IServiceCollection AddImport(this IServiceCollection services) => services
        .AddScoped<MarkdownImporter>()
        .AddScoped<FileImport>()
        .AddScoped<ImportPlanner>()
        .AddScoped<ImportLinks>()
        .AddScoped<ImportPictures>()
        .AddScoped<ImportTerms>()
        .AddScoped<ImportRedirects>()
        .AddScoped<ImportMemory>()
        .AddScoped<ArticleImport>()
        .AddScoped<PageImport>()
        .AddScoped<ContinueReading>()
        .AddCliVerb(ImportVerb.Verb);
}
