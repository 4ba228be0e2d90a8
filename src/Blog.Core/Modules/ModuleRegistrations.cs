using System.Reflection;
using Blog.Core.Data;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Core.Modules;

/// <summary>How a module enters a program.</summary>
public static class ModuleRegistrations
{
    /// <summary>Adds a module whole; the host's list does so for each of its lines, a test for one of its own.</summary>
    /// <exception cref="InvalidOperationException">The host has not said yet what modules are told.</exception>
    public static IServiceCollection AddModule(this IServiceCollection services, Module module)
    {
        var setup = services.Added<ModuleSetup>() ?? throw new InvalidOperationException("Modules come after their setup.");
        services.AddSingleton<Module>(module);
        if (module.Tables is { } tables)
        {
            services.AddSingleton<IModelContributor>(tables);
        }

        module.AddServices(services, setup);
        services.Added<ApplicationPartManager>()?.AddMissing(module.Assembly);
        return services;
    }

    // MVC finds by itself what the host refers to. A module that comes later brings its controllers and views along.
    private static void AddMissing(this ApplicationPartManager manager, Assembly assembly)
    {
        if (manager.ApplicationParts.OfType<AssemblyPart>().Any(p => p.Assembly == assembly))
        {
            return;
        }

        foreach (var part in ApplicationPartFactory.GetApplicationPartFactory(assembly).GetApplicationParts(assembly))
        {
            manager.ApplicationParts.Add(part);
        }
    }

    private static T? Added<T>(this IServiceCollection services) where T : class =>
        services.LastOrDefault(d => d.ServiceType == typeof(T))?.ImplementationInstance as T;
}
