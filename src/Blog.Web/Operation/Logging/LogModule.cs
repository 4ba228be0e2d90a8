using Blog.Web.Data;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Filters;

namespace Blog.Web.Operation;

/// <summary>The program's log: on the console and in rolling files of the data folder, without personal data.</summary>
public static class LogModule
{
    private const string FileLine =
        "{Timestamp:yyyy-MM-dd HH:mm:ss.fff zzz} {Level:u3} {TraceId} {SourceContext} {Message:lj}{NewLine}{Exception}";
    private const long MaxFile = 10 << 20;
    private const int MaxFiles = 14;

    // What the framework says at Information of each request and query is noise here, and holds addresses of visitors.
    private static readonly string[] Noisy = ["Microsoft", "System"];

    public static void AddLog(this WebApplicationBuilder builder, DataFolder folder)
    {
        var (configuration, isVerb) = (builder.Configuration, builder.Configuration.GetValue<bool>(QuietKey));
        builder.Services.AddSingleton(
            services => new SecretPaths(() => services.GetRequiredService<EndpointDataSource>().Endpoints));
        builder.Services.AddSerilog((services, log) =>
        {
            Levels(log, isVerb ? LogEventLevel.Warning : LogEventLevel.Information);
            log.Enrich.With(new PersonalDataRemover(services));
            log.Filter.ByExcluding(IsToldOtherwise);
            LogFormats.WriteToConsole(log, configuration);
            if (!isVerb)
            {
                WriteToFiles(log, folder);
            }
        }, preserveStaticLogger: true);
    }

    /// <summary>The configuration key that makes a verb's log say warnings only, and leave the server's files alone.</summary>
    internal const string QuietKey = "Log:Quiet";

    private static void Levels(LoggerConfiguration log, LogEventLevel least)
    {
        log.MinimumLevel.Is(least);
        foreach (var source in Noisy)
        {
            log.MinimumLevel.Override(source, LogEventLevel.Warning);
        }

        // It would repeat, with its stack, what the exception handler or the one line at the end says.
        log.MinimumLevel.Override("Microsoft.EntityFrameworkCore.Database.Command", LogEventLevel.Fatal);
        log.MinimumLevel.Override("Microsoft.EntityFrameworkCore.Update", LogEventLevel.Fatal);
        log.MinimumLevel.Override("Microsoft.EntityFrameworkCore.Database.Connection", LogEventLevel.Fatal);
        log.MinimumLevel.Override("Microsoft.EntityFrameworkCore.Database.Transaction", LogEventLevel.Fatal);
        // It warns, at each page with a form, that it makes the page as private as it is made anyway.
        log.MinimumLevel.Override("Microsoft.AspNetCore.Antiforgery", LogEventLevel.Error);
        // It warns that keys are not encrypted: they lie in the owner's own data folder, readable by the program alone.
        log.MinimumLevel.Override("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogEventLevel.Error);
    }

    // A failed start ends in one line on the console (StartupException), not in a stack trace. What a query throws is logged by
    // who catches it: a job that fails while the database is away says so once, not at each try.
    private static bool IsToldOtherwise(LogEvent e) =>
        e.Exception is not null
            && (e.MessageTemplate.Text.StartsWith("Hosting failed to start", StringComparison.Ordinal)
                || Matching.FromSource("Microsoft.EntityFrameworkCore")(e));

    private static void WriteToFiles(LoggerConfiguration log, DataFolder folder) => log.WriteTo.File(
        Path.Combine(folder.Logs, "blog-.log"),
        outputTemplate: FileLine,
        formatProvider: System.Globalization.CultureInfo.InvariantCulture,
        rollingInterval: RollingInterval.Day,
        rollOnFileSizeLimit: true,
        fileSizeLimitBytes: MaxFile,
        retainedFileCountLimit: MaxFiles);
}

/// <summary>Removes the personal data of visitors, and secrets, that the framework adds to log events.</summary>
internal sealed class PersonalDataRemover(IServiceProvider services) : ILogEventEnricher
{
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        logEvent.RemovePropertyIfPresent("ConnectionId");
        logEvent.RemovePropertyIfPresent("RequestId");
        logEvent.RemovePropertyIfPresent("ActionId");
        if (logEvent.Properties.GetValueOrDefault("RequestPath") is ScalarValue { Value: string path })
        {
            var masked = services.GetRequiredService<SecretPaths>().Mask(path);
            logEvent.AddOrUpdateProperty(propertyFactory.CreateProperty("RequestPath", RequestLog.SafePath(masked)));
        }
    }
}
