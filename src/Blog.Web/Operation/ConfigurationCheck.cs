using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using Blog.Content.Sharing;
using Blog.Core.Accounts.Admin;
using Blog.Core.Counting;
using Blog.Core.Events;
using Blog.Core.Forms;
using Blog.Core.Jobs;
using Blog.Core.Mail;
using Blog.Core.Settings;
using Blog.Core.Texts;
using Blog.IndexNow.Endpoints;
using Blog.Web.Data;
using Npgsql;

namespace Blog.Web.Operation;

/// <summary>Validates the configuration at start, before anything is built on it, and names the wrong key.</summary>
public static class ConfigurationCheck
{
    /// <exception cref="StartupException">A key holds what it must not.</exception>
    public static void Require(IConfiguration configuration)
    {
        CheckFolder(configuration);
        CheckDatabase(configuration);
        CheckProxy(configuration);
        CheckAddresses(configuration);
        CheckSite(configuration);
        CheckOneOf(configuration, "Log:Format", LogFormats.All);
        CheckNumber(configuration, CountingOptions.FlushKey, CountingOptions.MaxSeconds);
        CheckNumber(configuration, CountingOptions.MemoryKey, CountingOptions.MaxMegabytes);
        CheckOneOf(configuration, SharePictureJob.Key, ["true", "false"]);
        CheckOneOf(configuration, "Example:Content", ["true", "false"]);
        CheckOneOf(configuration, OutsideWorld.PrivateKey, ["true", "false"]);
        CheckNumber(configuration, EventsModule.LeaseKey, 3_600);
        CheckNumber(configuration, JobRegistrations.PauseKey, JobRegistrations.MaxPause, least: 0);
        CheckCache(configuration);
        CheckMail(configuration);
    }

    private static void CheckMail(IConfiguration configuration)
    {
        CheckOneOf(configuration, MailSetup.SenderKey, ["smtp", "log"]);
        CheckOneOf(configuration, MailSetup.SecurityKey, Enum.GetNames<MailSecurity>());
        CheckNumber(configuration, FormRateLimiter.PassingKey, FormRateLimiter.MaxPassing);
        CheckNumber(configuration, MailSetup.PortKey, 65_535);
        CheckNumber(configuration, MailSetup.LeaseKey, 3_600);
        if (configuration[MailSetup.HostKey] is { Length: > 0 }
            && (configuration[MailSetup.FromKey] is not { Length: > 0 } from || !new MailAddressAttribute().IsValid(from)))
        {
            throw Bad(
                MailSetup.FromKey,
                "is not an email address; with Mail:Host, it is the address the blog sends email from, such as blog@example.org");
        }
    }

    private static void CheckFolder(IConfiguration configuration)
    {
        if (configuration["Data:Folder"] is { } folder && folder.Contains('\0'))
        {
            throw Bad("Data:Folder", "is not a path");
        }
    }

    private static void CheckDatabase(IConfiguration configuration)
    {
        CheckOneOf(configuration, "Database:Provider", ["Sqlite", "Postgres"]);
        if (!DatabaseOptions.From(configuration).IsPostgres)
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(configuration["Database:ConnectionString"]))
        {
            throw Bad("Database:ConnectionString", "is missing; with Database:Provider=Postgres it names the server, "
                + "such as Host=db;Database=blog;Username=blog;Password=…");
        }

        CheckConnectionString(configuration);
    }

    // On its own, so that a blog on SQLite does not load Npgsql for it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void CheckConnectionString(IConfiguration configuration)
    {
        try
        {
            _ = new NpgsqlConnectionStringBuilder(configuration["Database:ConnectionString"]);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
        {
            // The value may hold a password, so only the library's words on the keyword are shown.
            throw Bad(
                "Database:ConnectionString", $"is not a PostgreSQL connection string ({e.Message.ReplaceLineEndings(" ")})");
        }
    }

    private static void CheckCache(IConfiguration configuration)
    {
        CheckNumber(configuration, "Cache:Megabytes", 65_536);
        CheckNumber(configuration, "Cache:WarmUp", 1_000, least: 0);
        CheckNumber(configuration, "Cache:ServesBeforeRecompression", 1_000_000);
        CheckOneOf(configuration, "Cache:Enabled", ["true", "false"]);
        CheckOneOf(configuration, "Cache:Front", ["true", "false"]);
    }

    private static void CheckProxy(IConfiguration configuration)
    {
        foreach (var (key, value) in ProxySettings.Values(configuration, "Proxy:KnownNetworks"))
        {
            _ = IPNetwork.TryParse(value, out _)
                ? true
                : throw Bad(key, $"is '{value}', which is not a network in CIDR notation such as 172.18.0.0/16");
        }

        foreach (var (key, value) in ProxySettings.Values(configuration, "Proxy:KnownProxies"))
        {
            _ = IPAddress.TryParse(value, out _) ? true : throw Bad(key, $"is '{value}', which is not an IP address");
        }
    }

    private static void CheckAddresses(IConfiguration configuration)
    {
        foreach (var address in Split(configuration["urls"]))
        {
            if (!Uri.TryCreate(address.Replace("://+", "://x").Replace("://*", "://x"), UriKind.Absolute, out var uri)
                || uri.Scheme is not ("http" or "https"))
            {
                throw Bad("Urls", $"is '{address}', which is not an address to listen on such as http://localhost:5080");
            }
        }

        foreach (var port in Split(configuration["http_ports"]))
        {
            _ = ushort.TryParse(port, out _) ? true : throw Bad("HTTP_PORTS", $"is '{port}', which is not a port");
        }
    }

    // Also where nothing reads them any more, as a blog that has an owner does with a title.
    private static void CheckSite(IConfiguration configuration)
    {
        Check(ConfiguredSite.AddressKey, value => BaseAddressAttribute.Read(value) is not null,
            "which must be only a scheme and host such as https://blog.example.org");
        Check(ConfiguredSite.TitleKey, title => title.Length <= SiteSettings.MaxTitle && Typed.Line(title) == title,
            $"which is not a single line of at most {SiteSettings.MaxTitle} characters");
        Check(ConfiguredSite.LanguageKey, Languages.IsKnown, "which is not a language known to this machine, such as en or de");
        Check(ConfiguredSite.TimeZoneKey, zone => TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _),
            "which is not a time zone known to this machine, such as Europe/Berlin");

        void Check(string key, Func<string, bool> isGood, string problem)
        {
            if (configuration[key]?.Trim() is { Length: > 0 } value && !isGood(value))
            {
                throw Bad(key, $"is '{value}', {problem}");
            }
        }
    }

    private static void CheckOneOf(IConfiguration configuration, string key, IReadOnlyCollection<string> allowed)
    {
        if (configuration[key] is { Length: > 0 } value && !allowed.Contains(value, StringComparer.OrdinalIgnoreCase))
        {
            throw Bad(key, $"is '{value}'; it must be {string.Join(" or ", allowed)}");
        }
    }

    private static void CheckNumber(IConfiguration configuration, string key, int most, int least = 1)
    {
        if (configuration[key] is { Length: > 0 } value
            && !(int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number >= least
                && number <= most))
        {
            throw Bad(key, $"is '{value}'; it must be a whole number from {least} to {most}");
        }
    }

    private static string[] Split(string? list) =>
        (list ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static StartupException Bad(string key, string problem) =>
        new($"Configuration: {key} {problem}.", ExitCodes.BadConfiguration);
}
