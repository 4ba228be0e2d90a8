using System.ComponentModel.DataAnnotations;

namespace Blog.Core.Settings;

/// <summary>Asks for scheme and host of a site, and nothing after them.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BaseAddressAttribute()
    : ValidationAttribute("Enter only the scheme and host, such as https://blog.example.org.")
{
    public const int MaxLength = 300;

    public override bool IsValid(object? value) => value is not string { Length: > 0 } text || Read(text) is not null;

    /// <summary>The address as it is stored, without trailing slash; null when it is none.</summary>
    public static string? Read(string text) =>
        Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0
        && uri.Host.Length > 0 && uri.AbsolutePath == "/" && uri.Query.Length == 0 && uri.Fragment.Length == 0
        && text.AsSpan().IndexOfAny("?#\\") < 0 && uri.Port != 0 && IsHost(uri)
            ? $"{uri.Scheme}://{HostAndPort(uri)}" : null;

    // Uri takes more than there can be: *.example, labels of any length, and numbers that are no address.
    private static bool IsHost(Uri uri) => uri.HostNameType switch
    {
        UriHostNameType.Dns => uri.IdnHost.Length < 254 && uri.IdnHost.Split('.') is var labels
            && labels.All(IsLabel) && !labels[^1].All(char.IsAsciiDigit),
        UriHostNameType.IPv4 or UriHostNameType.IPv6 => true,
        _ => false,
    };

    private static bool IsLabel(string label) => label.Length is > 0 and < 64 && label[0] != '-' && label[^1] != '-'
        && label.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    private static string HostAndPort(Uri uri) =>
        (uri.HostNameType == UriHostNameType.IPv6 ? uri.Host : uri.IdnHost) + (uri.IsDefaultPort ? "" : $":{uri.Port}");
}
