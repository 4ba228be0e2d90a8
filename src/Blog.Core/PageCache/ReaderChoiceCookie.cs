using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Core.PageCache;

/// <summary>Reads and writes the cookie that holds what a reader has chosen.</summary>
public static class ReaderChoiceCookie
{
    private const string DayFormat = "yyyyMMdd";

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(365);

    extension(HttpContext http)
    {
        /// <summary>
        /// What this request's reader has chosen, by the cookie that was sent; what a
        /// page is composed for is <see cref="PageComposition.Choice"/>.
        /// </summary>
        public ReaderChoice ReaderChoice => ReaderChoice.Of(http.Request.Cookies, Today(http));

        /// <summary>Notes a choice for a year and keeps the other one; no choice at all takes the cookie away.</summary>
        /// <param name="theme">The colours; null leaves them as they were.</param>
        /// <param name="barHiddenUntil">The day (UTC) on which the donation bar comes back; null leaves that as it was.</param>
        public void Choose(ReaderTheme? theme = null, DateOnly? barHiddenUntil = null)
        {
            var today = Today(http);
            var held = http.Request.Cookies[ReaderChoice.Cookie] ?? "";
            var until = barHiddenUntil ?? (ReaderChoice.Parse(held, today).BarHidden ? DayOf(held) : null);
            var value = (theme ?? ReaderChoice.Parse(held, today).Theme).ToString().ToLowerInvariant()
                + (until > today ? until.Value.ToString($".{DayFormat}", CultureInfo.InvariantCulture) : "");
            var options = new CookieOptions
            {
                Path = "/",
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
                MaxAge = Lifetime,
            };
            if (ReaderChoice.Parse(value, today) == default)
            {
                http.Response.Cookies.Delete(ReaderChoice.Cookie, options);
            }
            else
            {
                http.Response.Cookies.Append(ReaderChoice.Cookie, value, options);
            }
        }
    }

    private static DateOnly DayOf(string held) =>
        DateOnly.ParseExact(held.Split('.')[1], DayFormat, CultureInfo.InvariantCulture);

    private static DateOnly Today(HttpContext http) =>
        DateOnly.FromDateTime(http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
}
