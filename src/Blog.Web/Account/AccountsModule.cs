using Blog.Core.Accounts;
using Blog.Core.Admin;
using Blog.Core.Cli;
using Blog.Core.Data;
using Blog.Core.Jobs;
using Blog.Web.Account.Admin;
using Blog.Web.Account.Locks;
using Blog.Web.Account.Sessions;
using Blog.Web.Account.Sessions.Admin;
using Blog.Web.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Blog.Web.Account;

/// <summary>Registers sign-in: ASP.NET Core Identity with one cookie.</summary>
public static class AccountsModule
{
    public static IServiceCollection AddAccounts(
        this IServiceCollection services, IConfiguration configuration, DataFolder folder)
    {
        services.AddScoped<ILookupNormalizer, LookupText>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, SessionEnd>();
        services.AddIdentityCore<Core.Accounts.Account>(SetRules)
            .AddEntityFrameworkStores<BlogDbContext>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddPasswordValidator<PasswordRules>()
            .AddUserValidator<EmailRules>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddIdentityCookies(o => o.ApplicationCookie?.Configure(SetCookie));
        services.AddAuthorization();
        services.Configure<DataProtectionTokenProviderOptions>(o => o.TokenLifespan = TimeSpan.FromHours(1));
        // OWASP's figure for PBKDF2 with SHA-512; Identity's own default is half of it.
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 210_000);
        // The same keys in the server and in a console verb, so that a link printed by one is read by the other.
        services.AddDataProtection().SetApplicationName("Blog").PersistKeysToFileSystem(new DirectoryInfo(folder.Keys));
        services.AddSingleton<KnownDevice>();
        services.AddSingleton<SignInLock>();
        services.AddScoped<PasswordCheck>();
        var perMinute = SignInRateLimiter.PerMinute(configuration);
        services.AddSingleton(p => new SignInRateLimiter(perMinute, p.GetRequiredService<KnownDevice>()));
        services.AddSingleton<SetupToken>();
        services.AddSingleton<SiteAddress>();
        services.AddSingleton<DummyPassword>();
        services.AddScoped<OwnWords>();
        services.AddScoped<NewAccounts>();
        services.AddScoped<OwnerFromConfiguration>();
        services.AddScoped<FirstSite>();
        services.AddScoped<UserAdministration>();
        services.AddAccountTab(new AccountTab("Email", CredentialsController.EmailPath, 20));
        services.AddAccountTab(new AccountTab("Password", CredentialsController.PasswordPath, 30));
        services.AddAccountTab(new AccountTab("Sessions", SessionsController.Path, 40));
        services.AddScoped<SessionCookie>();
        services.AddJob<SessionUses>();
        services.AddJob<SessionCleaning>();
        services.AddHostedService<SetupInvitation>();
        services.AddCliVerb(UserCommands.Verb);
        return services;
    }

    private static void SetRules(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        // The user name is the e-mail address; EmailRules says what that may be.
        options.User.AllowedUserNameCharacters = "";
        options.Password.RequiredLength = PasswordRules.MinLength;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
    }

    private static void SetCookie(Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "blog.auth";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.EventsType = typeof(SessionCookie);
        options.ExpireTimeSpan = Session.Idle;
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.AccessDeniedPath = "/sign-in";
        options.ReturnUrlParameter = "returnUrl";
    }
}
