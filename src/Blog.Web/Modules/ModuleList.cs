using Blog.Ads;
using Blog.Content;
using Blog.Core;
using Blog.Core.Data;
using Blog.Core.Modules;
using Blog.Markdown;
using Blog.Media;
using Blog.Support;
using Blog.Transfer;

namespace Blog.Web.Modules;

/// <summary>
/// The modules of the program, each on one line. Services, tables, <c>dotnet
/// ef</c>, styles and scripts go by this list, in its order.
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
    ];

    /// <summary>Registers all modules' services and tables.</summary>
    public static void AddModules(this IServiceCollection services, ModuleSetup setup)
    {
        foreach (var module in All)
        {
            if (module.Tables is { } tables)
            {
                services.AddSingleton<IModelContributor>(tables);
            }

            module.AddServices(services, setup);
        }
    }
}
