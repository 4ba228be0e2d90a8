using Blog.Core.Jobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Core.Counting;

/// <summary>Registers the counting of page serves, and modules' sinks for it.</summary>
public static class CountingModule
{
    public static IServiceCollection AddCounting(this IServiceCollection services) => services
        .AddSingleton(p => CountingOptions.From(p.GetRequiredService<IConfiguration>()))
        .AddSingleton<ReaderNumbers>()
        .AddSingleton<VisitClassifier>()
        .AddSingleton<ServeCounter>()
        .AddJob<ServeFlusher>();

    /// <summary>Registers a module's sink, which stores the counts of keys with its prefix.</summary>
    public static IServiceCollection AddServeSink<TSink>(this IServiceCollection services)
        where TSink : class, IServeSink => services.AddSingleton<IServeSink, TSink>();
}
