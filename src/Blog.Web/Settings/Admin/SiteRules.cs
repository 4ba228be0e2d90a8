using System.ComponentModel.DataAnnotations;
using Blog.Core.Forms;
using Blog.Core.Texts;

namespace Blog.Web.Settings.Admin;

/// <summary>Asks for scheme and host of a site, and nothing after them.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BaseAddressAttribute() : ValidationAttribute("Enter scheme and host only, such as https://blog.example.org.")
{
    public override bool IsValid(object? value) => value is not string { Length: > 0 } text || Read(text) is not null;

    /// <summary>The address as it is stored, without trailing slash; null when it is none.</summary>
    public static string? Read(string text) =>
        Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0
        && uri.Host.Length > 0 && uri.AbsolutePath == "/" && uri.Query.Length == 0 && uri.Fragment.Length == 0
        && text.AsSpan().IndexOfAny("?#\\") < 0
            ? $"{uri.Scheme}://{uri.IdnHostWithPort()}" : null;
}

/// <summary>Asks for an e-mail address, or an address of a page that begins with https.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecurityContactAttribute()
    : ValidationAttribute("Enter an e-mail address, or the address of a page that begins with https://.")
{
    public override bool IsValid(object? value) => value is not string typed || typed.Trim() is var text
        && (text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            ? Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Host.Length > 0 && !text.Any(char.IsWhiteSpace)
            : new MailAddressAttribute().IsValid(text));
}

/// <summary>Asks for a language that this machine knows.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class KnownLanguageAttribute() : ValidationAttribute("Choose one of the languages.")
{
    public override bool IsValid(object? value) => value is not string { Length: > 0 } text || Languages.IsKnown(text);
}

/// <summary>Asks for a time zone that this machine knows.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class KnownZoneAttribute() : ValidationAttribute("Choose one of the time zones, such as Europe/Berlin.")
{
    public override bool IsValid(object? value) => value is not string { Length: > 0 } text
        || (text.Length <= 100 && TimeZoneInfo.TryFindSystemTimeZoneById(text.Trim(), out _));
}

file static class Hosts
{
    public static string IdnHostWithPort(this Uri uri) =>
        (uri.HostNameType == UriHostNameType.IPv6 ? uri.Host : uri.IdnHost) + (uri.IsDefaultPort ? "" : $":{uri.Port}");
}
