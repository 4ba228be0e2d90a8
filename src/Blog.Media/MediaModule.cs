using Blog.Core.Admin;
using Blog.Core.Data;
using Blog.Media.Icons;
using Blog.Media.Library;
using Blog.Media.Storage;
using Blog.Media.Variants;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Media;

/// <summary>Pictures and files: how they are stored, served in several widths, and kept in the library.</summary>
public static class MediaModule
{
    /// <summary>The module's tables, also for <c>dotnet ef</c>.</summary>
    public static ModuleTables Tables { get; } = new(typeof(MediaModule).Assembly);

    /// <param name="services">The program's services.</param>
    /// <param name="mediaFolder">Absolute path of the folder that holds pictures.</param>
    public static IServiceCollection AddMedia(this IServiceCollection services, string mediaFolder) => services
        .AddSingleton<IModelContributor>(Tables)
        // A new picture shows nowhere yet; one that changes or goes may stand anywhere.
        .AddPageTags<Picture>(entry => entry.SiteUnlessNew())
        .AddSingleton(new MediaFolder(mediaFolder))
        .AddSingleton(p => new PictureProcessor(p.GetRequiredService<MediaFolder>(), p.GetRequiredService<TimeProvider>()))
        .AddScoped<PictureDesk>()
        .AddScoped<PictureUses>()
        .AddScoped<PictureRemoval>()
        .AddSingleton<SiteIcons>()
        .AddSingleton(p => new MediaFileSource(p.GetRequiredService<SiteIcons>().FileAt))
        .AddAdminMenu(new AdminMenuEntry("Pictures", "/admin/pictures", "picture", 40));

    /// <summary>Serves pictures under <c>/media</c>; stands before routing, as pictures need none of what comes after.</summary>
    public static IApplicationBuilder UseMedia(this IApplicationBuilder app) => app.UseStaticFiles(MediaFiles.Options(
        app.ApplicationServices.GetRequiredService<MediaFolder>(), app.ApplicationServices.GetServices<MediaFileSource>()));
}
