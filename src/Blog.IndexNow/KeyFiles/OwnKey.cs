using System.Security.Cryptography;
using Blog.Core.Settings;
using Blog.IndexNow.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.IndexNow.KeyFiles;

/// <summary>
/// Matches the key's own address and no other, so that /anything-else.txt stays what it is; while IndexNow is off, nothing.
/// </summary>
public sealed class OwnKey : IRouteConstraint
{
    public const string Name = "indexnowkey";

    private const int Bytes = 16;

    /// <summary>A key that nobody guesses, so that no text has its address either.</summary>
    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));

    public bool Match(
        HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        httpContext?.RequestServices.GetRequiredService<SettingsStore>().Get<IndexNowSettings>() is { IsOn: true } own
        && own.OwnKey.Length > 0 && own.OwnKey == values[routeKey] as string;
}
