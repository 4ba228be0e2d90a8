using Microsoft.AspNetCore.Http;

namespace Blog.Core.PageCache;

/// <summary>
/// What a reader has chosen (theme, hidden donation bar), read from one cookie. The cache key holds this, never the cookie as
/// sent. So a forged cookie can make no more cached pages than there are choices.
/// </summary>
/// <param name="Theme">Light, dark, or as the reader's system says.</param>
/// <param name="BarHidden">Whether the donation bar is put away for now.</param>
public readonly record struct ReaderChoice(ReaderTheme Theme, bool BarHidden)
{
    public const string Cookie = "blog.reader";

    /// <summary>A number for each choice, 0 for none, below 8.</summary>
    public byte Number => (byte)((int)Theme | (BarHidden ? 4 : 0));

    /// <summary>
    /// Reads <c>theme[.yyyyMMdd]</c>, the day (UTC) until which the bar is away; anything else counts as no choice. The front of
    /// the page cache sees the cookie with the prefix of its name (__Host-, __Secure-), what lies behind it without.
    /// </summary>
    public static ReaderChoice Of(IRequestCookieCollection cookies, DateOnly today) =>
        cookies.TryGetValue("__Host-" + Cookie, out var value) || cookies.TryGetValue("__Secure-" + Cookie, out value)
            || cookies.TryGetValue(Cookie, out value)
                ? Parse(value, today)
                : default;

    /// <summary>The choice of a <see cref="Number"/>.</summary>
    public static ReaderChoice Numbered(byte number) => new((ReaderTheme)(number & 3), (number & 4) != 0);

    internal static ReaderChoice Parse(string value, DateOnly today)
    {
        var (theme, until) = value.Split('.') switch
        {
            [var one] => (one, ""),
            [var one, var two] => (one, two),
            _ => ("", ""),
        };
        var hidden = DateOnly.TryParseExact(until, "yyyyMMdd", out var day) && day > today;
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
