using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Blog.Web.Account.Locks;

/// <summary>
/// The cookie of a device that has signed in: a random number and the accounts it signed in to, encrypted and signed. It lets
/// nobody in; it only counts the device's wrong passwords apart from those of strangers.
/// </summary>
public sealed class KnownDevice(IDataProtectionProvider protection)
{
    public const string Cookie = "blog.device";

    // As many as share a browser.
    private const int MostAccounts = 5;
    private const int IdBytes = 16;

    // What browsers keep a cookie for at most; each sign-in begins it anew.
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(400);

    private readonly IDataProtector protector = protection.CreateProtector("Blog.Account.Device");

    /// <summary>The device's number, whichever account it signed in to; null for one that never did.</summary>
    public Guid? NumberOf(HttpContext http) => Read(http)?.Id;

    /// <summary>The device's number, if it has signed in to this account.</summary>
    public Guid? NumberOf(HttpContext http, long account) =>
        Read(http) is { } device && device.Accounts.Contains(account) ? device.Id : null;

    /// <summary>The device has signed in to the account.</summary>
    public void Remember(HttpContext http, long account)
    {
        var known = Read(http) ?? new(Guid.NewGuid(), []);
        var accounts = known.Accounts.Where(a => a != account).Prepend(account).Take(MostAccounts).ToList();
        http.Response.Cookies.Append(Cookie, Written(known with { Accounts = accounts }), new CookieOptions
        {
            Path = "/",
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            MaxAge = Lifetime,
            IsEssential = true,
        });
    }

    private string Written(Device device)
    {
        var bytes = new byte[IdBytes + (sizeof(long) * device.Accounts.Count)];
        device.Id.TryWriteBytes(bytes);
        foreach (var (place, account) in device.Accounts.Index())
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(IdBytes + (sizeof(long) * place)), account);
        }

        return WebEncoders.Base64UrlEncode(protector.Protect(bytes));
    }

    private Device? Read(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { Length: > 0 } text)
        {
            return null;
        }

        try
        {
            var bytes = protector.Unprotect(WebEncoders.Base64UrlDecode(text));
            return new(
                new Guid(bytes.AsSpan(0, IdBytes)),
                [.. bytes.Skip(IdBytes).Chunk(sizeof(long)).Select(c => BinaryPrimitives.ReadInt64LittleEndian(c))]);
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            // Forged, or from before the keys were lost.
            return null;
        }
    }

    private sealed record Device(Guid Id, List<long> Accounts);
}
