using Blog.Core.Settings;

namespace Blog.Web.Operation;

/// <summary>Warns until the base address is set: search engines and feed readers get nothing from the blog before.</summary>
public sealed class NoBaseAddressWarning(SettingsStore settings) : IOwnerWarning
{
    private const string Words = "The blog does not know its own address yet. Sitemap and feeds answer on this machine and its "
        + "network alone, search engines are told no address, and mails hold no links. Set the base address, in the settings or "
        + "as {0} in the configuration.";

    public OwnerWarning? Now() => settings.Get<SiteSettings>().BaseAddress.Length > 0 ? null
        : new OwnerWarning(Words, ConfiguredSite.AddressKey) { Remedy = new("/admin/settings", "Site settings") };
}
