using System.Data.Common;
using System.Globalization;
using Blog.Core.Admin;
using Blog.Core.Example;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace Blog.Web.Shared.Admin;

/// <summary>What the admin layout shows around every page: the menu, where one is in it, and who is signed in.</summary>
/// <param name="HasExample">Whether example content is there, of which every page tells.</param>
public sealed record AdminFrame(IReadOnlyList<MenuGroup> Groups, AdminMenuEntry? Current, string Name, bool HasExample)
{
    public string Initial => Name.Length > 0 ? StringInfo.GetNextTextElement(Name).ToUpper(CultureInfo.CurrentCulture) : "?";

    public static async Task<AdminFrame> ForAsync(HttpContext http)
    {
        var services = http.RequestServices;
        var entries = await services.GetRequiredService<IAuthorizationService>()
            .OfAsync(http.User, services.GetServices<AdminMenuEntry>().OrderBy(e => e.Group));
        return new(
            [.. Group(entries)],
            CurrentOf(entries, http.Request.Path),
            await WithDatabaseAsync(() => NameAsync(http), http.User.Identity?.Name ?? ""),
            await WithDatabaseAsync(services.GetRequiredService<ExamplePresence>().IsThereAsync, false));
    }

    private static async Task<string> NameAsync(HttpContext http)
    {
        var account = await http.RequestServices.GetRequiredService<UserManager<Core.Accounts.Account>>().GetUserAsync(http.User);
        return account is { DisplayName.Length: > 0 } ? account.DisplayName : account?.Email ?? http.User.Identity?.Name ?? "";
    }

    private static async Task<T> WithDatabaseAsync<T>(Func<Task<T>> read, T without)
    {
        try
        {
            return await read();
        }
        catch (Exception e) when (e is DbException
            or InvalidOperationException { InnerException: DbException or TimeoutException })
        {
            // The System page is asked for just then, and needs nothing else of the database.
            return without;
        }
    }

    private static IEnumerable<MenuGroup> Group(IReadOnlyList<AdminMenuEntry> entries)
    {
        if (entries.Where(e => e.Group < AdminMenuGroup.Site).ToList() is { Count: > 0 } everyday)
        {
            yield return new(null, everyday);
        }

        if (entries.Where(e => e.Group >= AdminMenuGroup.Site).ToList() is { Count: > 0 } settings)
        {
            yield return new("Settings", settings);
        }
    }

    // The entry whose address covers most of the page's own: /admin itself must not win on /admin/articles.
    private static AdminMenuEntry? CurrentOf(IEnumerable<AdminMenuEntry> entries, PathString path) =>
        entries.Where(e => path.StartsWithSegments(e.Path)).MaxBy(e => e.Path.Length) is { } entry
            && (entry.Path != "/admin" || path == "/admin") ? entry : null;
}

/// <summary>Menu entries that stand together, under a title or none.</summary>
public sealed record MenuGroup(string? Title, IReadOnlyList<AdminMenuEntry> Entries);
