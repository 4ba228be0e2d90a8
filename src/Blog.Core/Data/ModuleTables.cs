using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace Blog.Core.Data;

/// <summary>The tables of one module: every entity configuration of its assembly.</summary>
public sealed class ModuleTables(Assembly assembly) : IModelContributor
{
    public Assembly Assembly => assembly;

    public void Contribute(ModelBuilder builder) => builder.ApplyConfigurationsFromAssembly(assembly);
}
