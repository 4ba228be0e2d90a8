using Microsoft.Extensions.DependencyInjection;

namespace Blog.Core.Admin;

/// <summary>One line of the admin menu.</summary>
/// <param name="Text">English text, the key of its translation.</param>
/// <param name="Path">Root-relative address.</param>
/// <param name="Icon">The name of a file <c>Icons/name.svg</c>.</param>
/// <param name="Group">Where it stands; within a group in the order of the host's list of modules.</param>
public sealed record AdminMenuEntry(string Text, string Path, string Icon, AdminMenuGroup Group) : IGuarded
{
    public string? Policy { get; init; }
}

/// <summary>The groups of the admin menu, from the top down.</summary>
public enum AdminMenuGroup
{
    /// <summary>What is new.</summary>
    Start,

    /// <summary>What is written and how it is sorted.</summary>
    Writing,

    /// <summary>What lies ready for writing.</summary>
    Library,

    /// <summary>Who reads, writes and pays.</summary>
    Readers,

    /// <summary>Settings of what readers see. From here on the menu is headed "Settings".</summary>
    Site,

    /// <summary>Settings of how the site is reached and found.</summary>
    Delivery,

    /// <summary>How the program itself is.</summary>
    Operation,

    /// <summary>The signed-in person's own things.</summary>
    Account,
}

/// <summary>One card of the dashboard, drawn by a view component.</summary>
/// <param name="ViewComponent">Draws what is in the card.</param>
/// <param name="Order">Lower comes first.</param>
/// <param name="IsAcross">Whether it stands across the page above the others, with cards of its own.</param>
public sealed record DashboardCard(Type ViewComponent, int Order, bool IsAcross = false) : IGuarded
{
    public string? Policy { get; init; }
}

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
        this IServiceCollection services, int order, bool isAcross = false, string? policy = null) =>
        services.AddSingleton(new DashboardCard(typeof(TComponent), order, isAcross) { Policy = policy });
}
