using Blog.Core.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Markdown;

/// <summary>Markdown to safe HTML, contents, plain text and word count; without a database.</summary>
public sealed class MarkdownModule : Module
{
    public override void AddServices(IServiceCollection services, ModuleSetup setup) => services.AddSingleton<MarkdownRenderer>();

    protected override bool HasTables => false;
}
