using Blog.Core.Admin;
using Blog.Core.Counting;
using Blog.Core.Data;
using Blog.Core.Events;
using Blog.Core.Example;
using Blog.Core.Forms;
using Blog.Core.Mail;
using Blog.Core.Modules;
using Blog.Core.Navigation;
using Blog.Core.Outlets;
using Blog.Core.PageCache;
using Blog.Core.Permalinks;
using Blog.Core.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Core;

/// <summary>Registers the services that every module builds on.</summary>
public sealed class CoreModule : Module
{
    public override void AddServices(IServiceCollection services, ModuleSetup setup) => services
        .AddSingleton<ChangeFeed>()
        .AddSingleton<RotationWeights>()
        .AddSingleton<ConfiguredSite>()
        .AddSingleton<SettingsStore>()
        .AddPageTags<Setting>(_ => [PageTags.Site])
        .AddSingleton<FormParts>()
        .AddSingleton<PageOutlets>()
        .AddSingleton<SiteLinks>()
        .AddSingleton<ReservedPaths>()
        .AddScoped<ShadowedPermalinks>()
        .AddScoped<PermalinkTable>()
        .AddSingleton<ExamplePresence>()
        .AddScoped<ExampleNotes>()
        .AddScoped<ExampleRemoval>()
        .AddScoped<ExampleReading>()
        .AddExampleKind<ExampleWords>()
        .AddExampleWords<SiteSettings>()
        .AddEvents()
        .AddForms()
        .AddMail()
        .AddCounting();
}
