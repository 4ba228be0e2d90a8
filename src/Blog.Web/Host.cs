using System.Text.Encodings.Web;
using System.Text.Unicode;
using Blog.Content.Sharing;
using Blog.Core.Admin;
using Blog.Core.Forms;
using Blog.Core.Heads;
using Blog.Core.Modules;
using Blog.Core.Outlets;
using Blog.Core.Permalinks;
using Blog.Core.Settings;
using Blog.Core.Texts;
using Blog.Markdown;
using Blog.Media.Storage;
using Blog.Web.Account;
using Blog.Web.Data;
using Blog.Web.Data.Start;
using Blog.Web.Embedded;
using Blog.Web.Modules;
using Blog.Web.Operation;
using Blog.Web.PageCache;
using Blog.Web.Scripts;
using Blog.Web.Shared;
using Blog.Web.Shared.Admin;
using Blog.Web.Styles;
using Blog.Web.Themes;
using Blog.Web.Themes.Admin;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.WebEncoders;

namespace Blog.Web;

/// <summary>The composition root: registers the program's services and orders its middleware.</summary>
public static class Host
{
    public static void AddBlog(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        ConfigurationCheck.Require(builder.Configuration);
        var folder = DataFolder.From(builder.Configuration);
        builder.AddLog(folder);
        builder.AddListening();

        services.AddSingleton(TimeProvider.System);
        services.AddDatabase(builder.Configuration, folder);
        services.AddAdminMenu(
            new("Dashboard", "/admin", "home", AdminMenuGroup.Start),
            new("Site", "/admin/settings", "settings", AdminMenuGroup.Site),
            new("Theme", "/admin/theme", "picture", AdminMenuGroup.Site));
        services.AddModules(new(builder.Configuration, folder.Media));
        services.AddAccounts(builder.Configuration, folder);
        services.AddScoped<ExampleContent>();
        services.AddSingleton<EmbeddedFiles>();
        services.AddSingleton<StyleFiles>();
        services.AddSingleton<StyleBundles>();
        services.AddSingleton(p => new PageRoom(() => LookWidths.Of(p.GetRequiredService<SettingsStore>().Get<ThemeSettings>())));
        services.AddSingleton<ScriptFiles>();
        services.AddSingleton<IconSprite>();
        services.AddScoped<ThemeExample>();
        services.AddSingleton<ShareTheme>();
        services.AddSingleton(p => new ShareLook(p.GetRequiredService<ShareTheme>().Colours));
        services.AddPageCache(builder.Configuration);
        services.AddSingleton(new PageLayouts(Readers: "/Shared/_Layout.cshtml"));
        services.AddPages();
        services.AddOperation(builder.Configuration, folder);
    }

    public static void UseBlog(this WebApplication app)
    {
        app.Use(app.Services.GetRequiredService<StartingPage>().Before);
        app.UseOwnScripts();
        app.UseProxy();
        app.UsePageFront();
        app.UseMiddleware<CookiePrefixes>();
        app.UseRequestLog();
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<BadRequestMiddleware>();
        app.UseMiddleware<AddressText>();
        app.UseMiddleware<SiteIconAddresses>();
        // Revalidated each time (304 by ETag): after an upgrade no browser runs yesterday's scripts.
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = file => SiteIconAddresses.Prepare(file.Context) });
        app.UseMedia();
        app.UseMiddleware<SiteCulture>();
        app.UseRouting();
        app.UsePageCache();
        // A second time, inside the cache: the error page of a cached address is composed, compressed and cached like any page.
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseErrorPagesOfKeptOnly();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapControllers();
        app.MapStyles();
        app.MapHealth();
    }

    /// <summary>Serves the scripts of all modules as static files; their names at the root are no article's.</summary>
    public static void UseOwnScripts(this WebApplication app) =>
        // Before the folder of files: an old build may have left scripts in it.
        app.Environment.WebRootFileProvider = new CompositeFileProvider(
            app.Services.GetRequiredService<ScriptFiles>(), app.Environment.WebRootFileProvider);

    /// <summary>What must be done before the first request: the data folder and the newest schema.</summary>
    public static async Task PrepareAsync(this WebApplication app)
    {
        var folder = app.Services.GetRequiredService<DataFolder>();
        FolderStart.Prepare(folder);
        FolderStart.RequireParts(folder);
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseStart>().PrepareAsync();
    }

    /// <summary>
    /// What only a serving program does before the first request: name shadowed
    /// addresses, and see to it that somebody can become the owner.
    /// </summary>
    public static async Task WelcomeOwnerAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ShadowedPermalinks>().FindAsync();
        // First, as a password must not be the blog's title.
        await scope.ServiceProvider.GetRequiredService<FirstSite>().EnsureAsync();
        if (!await scope.ServiceProvider.GetRequiredService<OwnerFromConfiguration>().EnsureAsync())
        {
            app.Services.GetRequiredService<SetupToken>().Issue();
        }
    }

    /// <summary>Whether this is a fresh blog that is tried from source, which example writing would fill.</summary>
    public static async Task<bool> WantsExampleAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ExampleContent>().IsWantedAsync();
    }

    /// <summary>Puts example writing into a fresh blog; stopped meanwhile, the next start goes on with it.</summary>
    public static async Task FillExampleAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        try
        {
            await scope.ServiceProvider.GetRequiredService<ExampleContent>().FillAsync(app.Lifetime.ApplicationStopping);
        }
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
        }
    }

    private static void AddPages(this IServiceCollection services)
    {
        services.AddSingleton(p => new ModuleTexts(
            p.GetServices<Module>().Select(m => m.Assembly).Prepend(typeof(Host).Assembly)));
        services.AddSingleton<IStringLocalizerFactory, ModuleTextsFactory>();
        services.AddLocalization();
        services.AddControllersWithViews(o =>
            {
                o.Conventions.Add(new HeadWhereGet());
                TextBinderProvider.AddTo(o.ModelBinderProviders);
            })
            .ConfigureApplicationPartManager(LeaveOutMarkdown)
            .AddDataAnnotationsLocalization(o =>
                o.DataAnnotationLocalizerProvider = (_, factory) => factory.Create(typeof(Core.Texts.Texts)));
        services.AddSingleton<IActionResultExecutor<RedirectResult>, RedirectWriter>();
        services.AddSingleton<IActionResultExecutor<LocalRedirectResult>, RedirectWriter>();
        services.Configure<RazorViewEngineOptions>(o =>
        {
            o.ViewLocationFormats.Clear();
            o.ViewLocationFormats.Add("/{1}/{0}.cshtml");
            o.ViewLocationFormats.Add("/Shared/{0}.cshtml");
            o.AreaViewLocationFormats.Clear();
            o.AreaViewLocationFormats.Add("/{1}/{2}/{0}.cshtml");
            o.AreaViewLocationFormats.Add("/Shared/{2}/{0}.cshtml");
            o.AreaViewLocationFormats.Add("/Shared/{0}.cshtml");
        });
        services.Configure<RouteOptions>(o => o.LowercaseUrls = true);
        // Letters of every script stay letters in the page instead of becoming numeric entities.
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    }

    // It has neither controllers nor views, and looking through its types would load Markdig at each start.
    private static void LeaveOutMarkdown(ApplicationPartManager manager)
    {
        foreach (var part in manager.ApplicationParts.OfType<AssemblyPart>()
            .Where(p => p.Assembly == typeof(MarkdownModule).Assembly)
            .ToList())
        {
            manager.ApplicationParts.Remove(part);
        }
    }
}
