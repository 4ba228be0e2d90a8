using Microsoft.Extensions.DependencyInjection;

namespace Blog.Core.Admin;

/// <summary>One line of the admin menu.</summary>
/// <param name="Text">English text, the key of its translation.</param>
/// <param name="Path">Root-relative address.</param>
/// <param name="Icon">A symbol of the admin sprite.</param>
/// <param name="Order">Lower comes first; from 100 on it stands in the group of settings.</param>
public sealed record AdminMenuEntry(string Text, string Path, string Icon, int Order);

/// <summary>One card of the dashboard, drawn by a view component.</summary>
/// <param name="ViewComponent">Draws what is in the card.</param>
/// <param name="Order">Lower comes first.</param>
/// <param name="IsAcross">Whether it stands across the page above the others, with cards of its own.</param>
public sealed record DashboardCard(Type ViewComponent, int Order, bool IsAcross = false);

/// <summary>How modules enter the admin area.</summary>
public static class AdminRegistrations
{
    public static IServiceCollection AddAdminMenu(this IServiceCollection services, params AdminMenuEntry[] entries)
    {
        foreach (var entry in entries)
        {
            services.AddSingleton(entry);
        }

        return services;
    }

    public static IServiceCollection AddDashboardCard<TComponent>(
        this IServiceCollection services, int order, bool isAcross = false) =>
        services.AddSingleton(new DashboardCard(typeof(TComponent), order, isAcross));
}
