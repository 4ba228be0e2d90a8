using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace Blog.Core.Settings;

/// <summary>
/// What the configuration says of the site: its base address, for as long as the key is set, and the first title, language and
/// time zone, until there is an owner.
/// </summary>
/// <remarks>
/// The address belongs to the place where the program runs, so that a copy of the data started elsewhere does not pass for the
/// original; a title belongs to the blog, and who changed it in the admin area must not find it changed back.
/// </remarks>
public sealed class ConfiguredSite(IConfiguration configuration)
{
    public const string AddressKey = "Blog:BaseAddress";
    public const string TitleKey = "Blog:Title";
    public const string LanguageKey = "Blog:Language";
    public const string TimeZoneKey = "Blog:TimeZone";

    /// <summary>Scheme and host without trailing slash; empty where the settings decide.</summary>
    public string BaseAddress { get; } = BaseAddressAttribute.Read(configuration[AddressKey] ?? "") ?? "";

    /// <summary>Whether the configuration decides about the base address, so that the settings screen does not.</summary>
    public bool HasAddress => BaseAddress.Length > 0;

    /// <summary>Whether the configuration says in which language a blog without an owner begins.</summary>
    public bool HasLanguage => Said(LanguageKey) is not null;

    /// <summary>The settings of a blog without an owner, with what the configuration says first.</summary>
    public SiteSettings Begin(SiteSettings site) => site with
    {
        Title = Said(TitleKey) ?? site.Title,
        Language = Said(LanguageKey) ?? site.Language,
        TimeZone = Said(TimeZoneKey) ?? site.TimeZone,
    };

    /// <summary>A group of settings as the program uses it.</summary>
    internal T Over<T>(T stored) where T : class =>
        HasAddress && stored is SiteSettings site ? (T)(object)(site with { BaseAddress = BaseAddress }) : stored;

    /// <summary>A group of settings as it is stored: the address of before, which counts again once the key is gone.</summary>
    internal T Under<T>(T value, string? storedJson) where T : class =>
        HasAddress && value is SiteSettings site ? (T)(object)(site with { BaseAddress = AddressIn(storedJson) }) : value;

    private static string AddressIn(string? json) =>
        json is null ? "" : JsonSerializer.Deserialize<SiteSettings>(json)?.BaseAddress ?? "";

    private string? Said(string key) => configuration[key]?.Trim() is { Length: > 0 } value ? value : null;
}
