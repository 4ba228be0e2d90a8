using Blog.Core.Admin;
using Blog.Core.Cli;
using Blog.Core.Events.Admin;
using Blog.Core.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Core.Events;

/// <summary>Registers the telling of events, and modules' handlers for it.</summary>
public static class EventsModule
{
    /// <summary>For how long, in seconds, one of several programs tells a handler before another may.</summary>
    public const string LeaseKey = "Events:LeaseSeconds";

    internal const int DefaultLease = 120;

    public static IServiceCollection AddEvents(this IServiceCollection services) => services
        .AddSingleton<TextEvents>()
        .AddScoped<UndeliveredEvents>()
        .AddScoped<EventGathering>()
        .AddDashboardCard<FailingEvents>(-9, isAcross: true)
        .AddCliVerb(EventsVerb.Verb);

    /// <summary>Has a module's handler told of events, by a job of its own.</summary>
    public static IServiceCollection AddEventHandler<THandler>(this IServiceCollection services)
        where THandler : class, ITextHandler => services
        .AddSingleton(new EventSubscription(
            THandler.Key, THandler.Name, THandler.ReachesOutside, THandler.Kinds, settings => THandler.IsOn(settings)))
        .AddScoped<THandler>()
        .AddJob<EventDelivery<THandler>>();

    /// <summary>The slug of the job that tells a handler.</summary>
    internal static string JobSlug(string handler) => "events-" + handler;
}
