using System.ComponentModel.DataAnnotations;

namespace Blog.Core.Settings;

/// <summary>Asks for scheme and host of a site, and nothing after them.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BaseAddressAttribute() : ValidationAttribute("Enter scheme and host only, such as https://blog.example.org.")
{
    public const int MaxLength = 300;

    public override bool IsValid(object? value) => value is not string { Length: > 0 } text || Read(text) is not null;

    /// <summary>The address as it is stored, without trailing slash; null when it is none.</summary>
    public static string? Read(string text) =>
        Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0
        && uri.Host.Length > 0 && uri.AbsolutePath == "/" && uri.Query.Length == 0 && uri.Fragment.Length == 0
        && text.AsSpan().IndexOfAny("?#\\") < 0
            ? $"{uri.Scheme}://{HostAndPort(uri)}" : null;

    private static string HostAndPort(Uri uri) =>
        (uri.HostNameType == UriHostNameType.IPv6 ? uri.Host : uri.IdnHost) + (uri.IsDefaultPort ? "" : $":{uri.Port}");
}
