using Microsoft.EntityFrameworkCore;

namespace Blog.Core.Data;

/// <summary>A module's tables, brought to the one context.</summary>
public interface IModelContributor
{
    void Contribute(ModelBuilder builder);
}
