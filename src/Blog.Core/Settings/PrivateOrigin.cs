using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Blog.Core.Networks;
using Microsoft.AspNetCore.Http;

namespace Blog.Core.Settings;

/// <summary>
/// The origin that a request names, where it leads nobody on the internet astray: this machine's, or one of a private network.
/// </summary>
/// <remarks>
/// The Host header says what whoever sends it likes, so an address made of it may lead to a stranger's site. A loopback or
/// private one leads nowhere but to the reader's own network. Who sends it does not count: behind a proxy all peers are private.
/// </remarks>
public static partial class PrivateOrigin
{
    private const int MaxName = 253;

    /// <summary>Scheme, host and port in one spelling, such as <c>http://localhost:5080</c>; null for any other host.</summary>
    public static string? Of(HttpRequest request) => Of(request.Scheme, request.Host.Value ?? "");

    /// <summary>Whether a base address leads nowhere but to this machine or a private network.</summary>
    public static bool IsNamedBy(string baseAddress) =>
        Uri.TryCreate(baseAddress, UriKind.Absolute, out var address) && Of(address.Scheme, address.Authority) is not null;

    private static string? Of(string scheme, string host)
    {
        var parts = Host().Match(host);
        return scheme is "http" or "https" && parts.Success && PortOf(parts.Groups["port"].Value, scheme) is { } port
            && NameOf(parts.Groups["name"].Value.ToLowerInvariant()) is { } name
            ? $"{scheme}://{name}{port}"
            : null;
    }

    private static string? NameOf(string name) =>
        name[0] == '[' ? IPAddress.TryParse(name[1..^1], out var v6) && PrivateNetworks.Contain(v6) ? $"[{v6}]" : null
        : IsNumeric(name)
            ? IPAddress.TryParse(name, out var v4) && v4.ToString() == name && PrivateNetworks.Contain(v4) ? name : null
        : IsPrivate(name) ? name
        : null;

    // Browsers read such a name as a number of IPv4, however it is written: 0x7f.1, 2130706433 (WHATWG URL, "ends in a number").
    private static bool IsNumeric(string name) => name[(name.LastIndexOf('.') + 1)..] is var last
        && (last.All(char.IsAsciiDigit) || last.StartsWith("0x", StringComparison.Ordinal));

    // A name without a dot is one of a local network or of a container: the public DNS has none to speak of.
    private static bool IsPrivate(string name) => name.Length <= MaxName && (!name.Contains('.', StringComparison.Ordinal)
        || (PrivateNetworks.Endings.Any(end => name.EndsWith(end, StringComparison.Ordinal))
            && name[0] != '.' && !name.Contains("..", StringComparison.Ordinal)));

    private static string? PortOf(string port, string scheme) =>
        port.Length == 0 || port == (scheme == "http" ? "80" : "443") ? ""
        : ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? $":{number}"
        : null;

    [GeneratedRegex(@"\A(?<name>\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+)(:(?<port>[0-9]{1,5}))?\z")]
    private static partial Regex Host();
}
