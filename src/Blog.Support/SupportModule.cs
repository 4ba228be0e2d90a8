using Blog.Core.Contact;
using Blog.Core.Example;
using Blog.Core.Modules;
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
        .AddSingleton(p => new ContactPage(() =>
            p.GetRequiredService<SettingsStore>().Get<ContactSettings>().IsSet ? ContactController.Path : null))
        .AddSingleton(p => new GivingPage(() => p.GetRequiredService<WayList>().HasPage ? SupportController.Path : null))
        .AddDonations()
        .AddExampleFiller<ExampleGiving>()
        .AddExampleFiller<ExampleContact>();
}
