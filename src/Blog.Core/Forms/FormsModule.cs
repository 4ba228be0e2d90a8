using Microsoft.Extensions.DependencyInjection;

namespace Blog.Core.Forms;

/// <summary>Registers the spam protection of anonymous forms.</summary>
public static class FormsModule
{
    public static IServiceCollection AddForms(this IServiceCollection services) => services
        .AddSingleton<FormTokens>()
        .AddSingleton<FormRateLimiter>()
        .AddSingleton<FormGuard>()
        .AddScoped<FormIntake>();
}
