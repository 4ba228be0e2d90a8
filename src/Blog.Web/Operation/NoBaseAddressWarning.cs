using Blog.Core.Settings;

namespace Blog.Web.Operation;

/// <summary>Warns until the base address is set: search engines and feed readers get nothing from the blog before.</summary>
public sealed class NoBaseAddressWarning(SettingsStore settings) : IOwnerWarning
{
    private const string Words = "The site URL is not set. The sitemap and feeds work only on this machine and its "
        + "network, search engines are not notified, and emails contain no links. Set the site URL in Settings or "
        + "with {0} in the configuration.";

    public OwnerWarning? Now() => settings.Get<SiteSettings>().BaseAddress.Length > 0 ? null
        : new OwnerWarning(Words, ConfiguredSite.AddressKey) { Remedy = new("/admin/settings", "Site settings") };
}
