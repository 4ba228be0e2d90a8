using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Core.Example;

/// <summary>Knows whether example content is there, of which every page of the admin area tells.</summary>
public sealed class ExamplePresence(IServiceScopeFactory scopes, ChangeFeed changes)
{
    private readonly Snapshot<bool> any =
        new(scopes, changes, db => db.Set<ExampleRow>().AnyAsync(), typeof(ExampleRow)) { LoadsAhead = true };

    public Task<bool> IsThereAsync() => any.GetAsync();
}
