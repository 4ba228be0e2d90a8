using Blog.Core.Admin;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Content.Authors.Admin;

/// <summary>The author's place in the admin area: his own profile.</summary>
internal static class AuthorsAdmin
{
    public static IServiceCollection AddAuthorsAdmin(this IServiceCollection services) => services
        .AddAccountTab(new AccountTab("Public profile", ProfileController.Path, 10))
        .AddAdminMenu(new AdminMenuEntry("Your profile", ProfileController.Path, "user", AdminMenuGroup.Account));
}
