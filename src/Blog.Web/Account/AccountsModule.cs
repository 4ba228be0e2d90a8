using Blog.Core.Data;
using Microsoft.AspNetCore.Identity;

namespace Blog.Web.Account;

/// <summary>Who may sign in, and how: ASP.NET Core Identity with one cookie.</summary>
public static class AccountsModule
{
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<Core.Accounts.Account>(o => o.User.RequireUniqueEmail = true)
            .AddEntityFrameworkStores<BlogDbContext>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, o =>
        {
            o.Cookie.Name = "blog.auth";
            o.LoginPath = "/sign-in";
        });
        services.AddAuthorization();
        return services;
    }
}
