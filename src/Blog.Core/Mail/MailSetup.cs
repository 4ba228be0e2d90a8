using System.Globalization;
using System.Security.Cryptography;
using Blog.Core.Settings;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;

namespace Blog.Core.Mail;

/// <summary>
/// Chooses the mail server: that of the configuration, else the one the owner entered in the admin area, else none.
/// </summary>
public sealed class MailSetup(SettingsStore settings, IConfiguration configuration, IDataProtectionProvider protection)
{
    // So that a Message-ID is a line of any mail, and a field of any form.
    private const int MaxHost = 100;

    public const string HostKey = "Mail:Host";
    public const string PortKey = "Mail:Port";
    public const string SecurityKey = "Mail:Security";
    public const string FromKey = "Mail:From";
    public const string SenderKey = "Mail:Sender";
    public const string LeaseKey = "Mail:LeaseSeconds";

    private const string UserKey = "Mail:User";
    private const string PasswordKey = "Mail:Password";
    private const int DefaultLease = 300;

    /// <summary>Whether mails go to the log alone, for trying the blog out.</summary>
    public bool IsLog => "log".Equals(configuration[SenderKey], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the configuration sets the mail server, so that the admin area's form has no effect.</summary>
    public bool IsConfigured => IsLog || !string.IsNullOrWhiteSpace(configuration[HostKey]);

    /// <summary>Whether mail is sent at all.</summary>
    public bool IsSet => IsLog || Server() is not null;

    /// <summary>For how long one sender holds a mail; what it does with it ends well before.</summary>
    public TimeSpan Lease { get; } = TimeSpan.FromSeconds(Number(configuration[LeaseKey], DefaultLease));

    /// <summary>The server to send through, null while there is none.</summary>
    public MailServer? Server() => IsConfigured ? Configured() : Entered(settings.Get<MailSettings>());

    /// <summary>The server that a form's settings describe, null while host or sender is missing.</summary>
    public MailServer? Entered(MailSettings entered) => entered.Host.Length == 0 || entered.From.Length == 0 ? null
        : new(entered.Host, entered.Port, entered.Security, entered.User, Reveal(entered.Secret), entered.From);

    /// <summary>A password as it is stored.</summary>
    public string Conceal(string password) => password.Length == 0 ? "" : Protector.Protect(password);

    /// <summary>A Message-ID for a new mail or message, without angle brackets.</summary>
    public string NewMessageId()
    {
        var host = HostOf("http://" + Server()?.From.Split('@').Last()) ?? HostOf(settings.Get<SiteSettings>().BaseAddress);
        return $"{Guid.NewGuid():N}@{host ?? "blog.invalid"}";
    }

    // The host of an address as mail headers write it: beyond ASCII in punycode (RFC 5890); null for what is no host name.
    private static string? HostOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && uri is { HostNameType: UriHostNameType.Dns, IdnHost.Length: <= MaxHost }
            ? uri.IdnHost
            : null;

    private IDataProtector Protector => protection.CreateProtector("Blog.Mail.Password");

    private MailServer? Configured() => IsLog ? null : new(
        configuration[HostKey]!.Trim(),
        Number(configuration[PortKey], MailSettings.DefaultPort),
        Enum.TryParse<MailSecurity>(configuration[SecurityKey], ignoreCase: true, out var security)
            ? security
            : MailSecurity.StartTls,
        configuration[UserKey] ?? "",
        configuration[PasswordKey] ?? "",
        configuration[FromKey] ?? "");

    // Without its Data Protection key, such as of a lost data folder, no password decrypts; the mail server then refuses it.
    private string Reveal(string secret)
    {
        try
        {
            return secret.Length == 0 ? "" : Protector.Unprotect(secret);
        }
        catch (CryptographicException)
        {
            return "";
        }
    }

    private static int Number(string? text, int otherwise) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : otherwise;
}

/// <summary>A server to send through.</summary>
/// <param name="From">The address that mails come from.</param>
public sealed record MailServer(string Host, int Port, MailSecurity Security, string User, string Password, string From)
{
    /// <summary>Without the password, so that no log can hold it.</summary>
    public override string ToString() => $"{Host}:{Port}";
}
