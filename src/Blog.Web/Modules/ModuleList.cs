using Blog.Ads;
using Blog.Content;
using Blog.Core;
using Blog.Core.Modules;
using Blog.IndexNow;
using Blog.Markdown;
using Blog.Media;
using Blog.Support;
using Blog.Transfer;

namespace Blog.Web.Modules;

/// <summary>
/// The modules of the program, each on one line. Services, tables, <c>dotnet ef</c>, styles, scripts, icons and texts go by this
/// list, in its order; so do menu entries and links of one group.
/// </summary>
public static class ModuleList
{
    public static IReadOnlyList<Module> All { get; } =
    [
        new CoreModule(),
        new MarkdownModule(),
        new MediaModule(),
        new TransferModule(),
        new ContentModule(),
        new AdsModule(),
        new SupportModule(),
        new IndexNowModule(),
    ];

    /// <summary>Adds all modules to the program.</summary>
    public static void AddModules(this IServiceCollection services, ModuleSetup setup)
    {
        services.AddSingleton(setup);
        foreach (var module in All)
        {
            services.AddModule(module);
        }
    }
}
