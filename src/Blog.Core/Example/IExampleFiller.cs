using Microsoft.Extensions.DependencyInjection;

namespace Blog.Core.Example;

/// <summary>Fills a module's part of the example, once its articles and pages are imported.</summary>
public interface IExampleFiller
{
    /// <summary>Lower comes first.</summary>
    int Order { get; }

    /// <summary>What it adds, in a few English words for the log.</summary>
    string Part { get; }

    /// <summary>Adds what is not there yet; what the owner has made stays as it is.</summary>
    /// <param name="folder">The example's files.</param>
    /// <param name="ct">Stops between two steps; the next start does the rest.</param>
    Task FillAsync(string folder, CancellationToken ct);
}

/// <summary>How modules add to the example.</summary>
public static class ExampleRegistrations
{
    public static IServiceCollection AddExampleFiller<TFiller>(this IServiceCollection services)
        where TFiller : class, IExampleFiller => services.AddScoped<IExampleFiller, TFiller>();
}
