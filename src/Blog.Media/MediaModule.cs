using Blog.Core.Admin;
using Blog.Core.Data;
using Blog.Core.Example;
using Blog.Core.Modules;
using Blog.Media.Example;
using Blog.Media.Icons;
using Blog.Media.Library;
using Blog.Media.Storage;
using Blog.Media.Variants;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Media;

/// <summary>Pictures and files: how they are stored, served in several widths, and kept in the library.</summary>
public sealed class MediaModule : Module
{
    public override void AddServices(IServiceCollection services, ModuleSetup setup) => services
        // A new picture shows nowhere yet; one that changes or goes may stand anywhere.
        .AddPageTags<Picture>(entry => entry.SiteUnlessNew())
        .AddSingleton(new MediaFolder(setup.MediaFolder))
        .AddSingleton(p => new PictureProcessor(p.GetRequiredService<MediaFolder>(), p.GetRequiredService<TimeProvider>()))
        .AddScoped<PictureDesk>()
        .AddScoped<PictureUses>()
        .AddScoped<PictureRemoval>()
        .AddExampleKind<ExamplePictures>()
        .AddSingleton<SiteIcons>()
        .AddSingleton(p => new MediaFileSource(p.GetRequiredService<SiteIcons>().FileAt))
        .AddAdminMenu(new AdminMenuEntry("Images", "/admin/pictures", "picture", AdminMenuGroup.Library));
}
