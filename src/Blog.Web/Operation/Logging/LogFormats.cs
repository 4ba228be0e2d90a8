using Serilog;
using Serilog.Formatting.Compact;
using Serilog.Sinks.SystemConsole.Themes;

namespace Blog.Web.Operation;

/// <summary>How the console shows the log (<c>Log:Format</c>).</summary>
public static class LogFormats
{
    /// <summary>One line for an event, for people.</summary>
    public const string Text = "text";

    /// <summary>One JSON object for an event (compact log event format), for machines.</summary>
    public const string Json = "json";

    /// <summary>JSON in a container, text elsewhere.</summary>
    public const string Auto = "auto";

    /// <summary>Nothing on the console; the files hold the log.</summary>
    public const string None = "none";

    public static IReadOnlyCollection<string> All { get; } = [Auto, Text, Json, None];

    /// <summary>The template of a line for people, in files and on the console.</summary>
    internal const string Line = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}";

    internal static void WriteToConsole(LoggerConfiguration log, IConfiguration configuration)
    {
        switch (Chosen(configuration))
        {
            case Json:
                log.WriteTo.Console(new CompactJsonFormatter());
                break;
            case Text:
                // Serilog drops the colours by itself where the output is no terminal.
                log.WriteTo.Console(
                    outputTemplate: Line,
                    formatProvider: System.Globalization.CultureInfo.InvariantCulture,
                    theme: AnsiConsoleTheme.Literate);
                break;
        }
    }

    private static string Chosen(IConfiguration configuration)
    {
        var format = configuration["Log:Format"] is { Length: > 0 } value ? value.ToLowerInvariant() : Auto;
        return format != Auto ? format : configuration.GetValue<bool>("DOTNET_RUNNING_IN_CONTAINER") ? Json : Text;
    }
}
