using Blog.Core.Settings;

namespace Blog.Web.Operation;

/// <summary>Warns while the base address is one of this machine or of a private network.</summary>
public sealed class PrivateAddressWarning(SettingsStore settings, ConfiguredSite configured) : IOwnerWarning
{
    /// <summary>The settings screen says it too.</summary>
    public const string Words = "The base address {0} leads to this machine or a private network: readers elsewhere cannot open "
        + "what feeds, sitemap and mails link to.";

    public OwnerWarning? Now() =>
        settings.Get<SiteSettings>().BaseAddress is { Length: > 0 } address && PrivateOrigin.IsNamedBy(address)
            ? new OwnerWarning(Words, address)
            {
                Remedy = configured.HasAddress ? null : new("/admin/settings", "Site settings"),
            }
            : null;
}
