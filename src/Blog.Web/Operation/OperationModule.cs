using Blog.Core.Admin;
using Blog.Core.Jobs;
using Blog.Core.Jobs.Admin;
using Blog.Web.Data;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Web.Operation;

/// <summary>What running the blog for years needs beside its features: health, proxies, keys, bounds.</summary>
public static class OperationModule
{
    /// <summary>The largest upload, in bytes; an action that takes one says so with RequestSizeLimit.</summary>
    public const long MaxUpload = 30 << 20;

    // The longest text that a person may write is 256 KB of Markdown; a form holds that with its encoding.
    internal const int MaxField = 1 << 20;

    public static void AddOperation(this IServiceCollection services, IConfiguration configuration, DataFolder folder)
    {
        services.AddSingleton<Opening>();
        services.AddSingleton<StartingPage>();
        services.AddHealth();
        services.AddSingleton<RefusalLog>();
        services.AddAdminMenu(new AdminMenuEntry("System", "/admin/system", "pulse", AdminMenuGroup.Operation));
        services.AddDashboardCard<FailingJobs>(-10, isAcross: true);
        services.AddProxy(configuration);
        services.AddSingleton<UnknownProxyWarning>();
        services.AddSingleton<IOwnerWarning>(p => p.GetRequiredService<UnknownProxyWarning>());
        services.AddSingleton<IOwnerWarning, OpenFolderWarning>();
        services.AddSingleton<IOwnerWarning, NoBaseAddressWarning>();
        services.AddSingleton<IOwnerWarning, PrivateAddressWarning>();
        services.Configure<FormOptions>(o =>
        {
            o.ValueLengthLimit = MaxField;
            o.MultipartBodyLengthLimit = MaxUpload;
        });
        // Cookies are Secure, for HTTPS only, as soon as the site's base address is one of HTTPS.
        services.AddAntiforgery(o => o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        services.Configure<CookieTempDataProviderOptions>(o => o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
    }

    public static void UseRequestLog(this WebApplication app) => app.UseMiddleware<RequestLog>();
}
