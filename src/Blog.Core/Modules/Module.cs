using System.Reflection;
using Blog.Core.Data;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Core.Modules;

/// <summary>
/// One module of the program: a project that comes in by one line in the host's list. Its tables, views, styles, scripts, icons
/// and texts are found in its assembly; all else it registers, one record each.
/// </summary>
public abstract class Module
{
    /// <summary>The assembly that holds its entity configurations, views, styles, scripts, icons and texts.</summary>
    public Assembly Assembly => GetType().Assembly;

    /// <summary>Registers its services, menu, links, outlets, verbs, jobs and example content.</summary>
    public abstract void AddServices(IServiceCollection services, ModuleSetup setup);

    /// <summary>
    /// Its tables, also for <c>dotnet ef</c>: the entity configurations of its assembly. Null for a module without any.
    /// </summary>
    public ModuleTables? Tables => HasTables ? field ??= new(Assembly) : null;

    protected virtual bool HasTables => true;
}

/// <summary>What the host tells modules while they register.</summary>
/// <param name="Configuration">The program's.</param>
/// <param name="MediaFolder">Absolute path of the folder that holds pictures.</param>
public sealed record ModuleSetup(IConfiguration Configuration, string MediaFolder);
