using Microsoft.Extensions.DependencyInjection;

namespace Blog.Markdown;

/// <summary>Markdown to safe HTML, contents, plain text and word count; without a database.</summary>
public static class MarkdownModule
{
    public static IServiceCollection AddMarkdown(this IServiceCollection services) => services.AddSingleton<MarkdownRenderer>();
}
