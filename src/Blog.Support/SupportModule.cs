using Blog.Core.Admin;
using Blog.Core.Contact;
using Blog.Core.Data;
using Blog.Core.Example;
using Blog.Core.Outlets;
using Blog.Core.Settings;
using Blog.Support.Contact;
using Blog.Support.Donations;
using Blog.Support.Donations.Ways;
using Blog.Support.Example;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Support;

/// <summary>Donations and contact: how readers reach and support the author.</summary>
public static class SupportModule
{
    /// <summary>The module's tables, also for <c>dotnet ef</c>.</summary>
    public static ModuleTables Tables { get; } = new(typeof(SupportModule).Assembly);

    public static IServiceCollection AddSupport(this IServiceCollection services) => services
        .AddSingleton<IModelContributor>(Tables)
        .AddContact()
        .AddSingleton(p => new ContactPage(() =>
            p.GetRequiredService<SettingsStore>().Get<ContactSettings>().IsSet ? ContactController.Path : null))
        .AddSingleton(p => new GivingPage(() => p.GetRequiredService<WayList>().HasPage ? SupportController.Path : null))
        .AddDonations()
        .AddExampleFiller<ExampleGiving>()
        .AddExampleFiller<ExampleContact>();
}
