using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Blog.Core.PageCache;

/// <summary>
/// What a reader has chosen, from one cookie with a closed alphabet. A page's key holds this, never the cookie as sent, so
/// that a cookie can make no more pages than there are choices.
/// </summary>
/// <param name="Theme">Light, dark, or as the reader's system says.</param>
/// <param name="BarHidden">Whether the donation bar is put away for now.</param>
public readonly record struct ReaderChoice(ReaderTheme Theme, bool BarHidden)
{
    public const string Cookie = "blog.reader";

    /// <summary>A number for each choice, 0 for none, below 8.</summary>
    public byte Number => (byte)((int)Theme | (BarHidden ? 4 : 0));

    /// <summary>Reads <c>theme[.yyyyMMdd]</c>, the day (UTC) until which the bar is away; anything else counts as no choice.</summary>
    public static ReaderChoice Of(IRequestCookieCollection cookies, DateOnly today) =>
        cookies.TryGetValue(Cookie, out var value) ? Parse(value, today) : default;

    /// <summary>Has the bar put away until a day (UTC); the theme stays as it was chosen.</summary>
    public static void HideBar(HttpContext http, DateOnly until)
    {
        var theme = Of(http.Request.Cookies, until).Theme.ToString().ToLowerInvariant();
        http.Response.Cookies.Append(Cookie, $"{theme}.{until.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}", new()
        {
            HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, IsEssential = true, MaxAge = TimeSpan.FromDays(400),
        });
    }

    internal static ReaderChoice Parse(string value, DateOnly today)
    {
        var (theme, until) = value.Split('.') switch
        {
            [var one] => (one, ""),
            [var one, var two] => (one, two),
            _ => ("", ""),
        };
        var hidden = DateOnly.TryParseExact(until, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day > today;
        return theme switch
        {
            "light" => new(ReaderTheme.Light, hidden),
            "dark" => new(ReaderTheme.Dark, hidden),
            "auto" => new(ReaderTheme.Auto, hidden),
            _ => default,
        };
    }
}

/// <summary>The colours that a reader wants.</summary>
public enum ReaderTheme
{
    Auto,
    Light,
    Dark,
}
