using Blog.Core.Contact;
using Blog.Core.Example;
using Blog.Core.Modules;
using Blog.Core.Navigation;
using Blog.Core.Settings;
using Blog.Support.Contact;
using Blog.Support.Donations;
using Blog.Support.Donations.Ways;
using Blog.Support.Example;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Support;

/// <summary>Donations and contact: how readers reach and support the author.</summary>
public sealed class SupportModule : Module
{
    public override void AddServices(IServiceCollection services, ModuleSetup setup) => services
        .AddContact()
        .AddSingleton(p => new ContactPage(() => ContactPath(p)))
        .AddSingleton(p => new GivingPage(() => SupportPath(p)))
        .AddDonations()
        .AddSiteLink(SiteLinkPlace.Footer, "Support this blog", SupportPath)
        .AddSiteLink(SiteLinkPlace.Footer, "Contact", ContactPath)
        .AddPublicPage("Contact", ContactPath)
        .AddPublicPage("Support this blog", SupportPath)
        .AddExampleFiller<ExampleGiving>()
        .AddExampleFiller<ExampleContact>()
        .AddExampleKind<ExampleWays>()
        .AddExampleKind<ExampleDonations>()
        .AddExampleWords<DonationSettings>()
        .AddExampleWords<ContactSettings>();

    private static string? ContactPath(IServiceProvider services) =>
        services.GetRequiredService<SettingsStore>().Get<ContactSettings>().IsSet ? ContactController.Path : null;

    private static string? SupportPath(IServiceProvider services) =>
        services.GetRequiredService<WayList>().HasPage ? SupportController.Path : null;
}
