using Blog.Core.Settings;

namespace Blog.Core.Mail;

/// <summary>The mail server as the owner has entered it; without a host the blog sends no mail.</summary>
public sealed record MailSettings : ISettings
{
    public static string Key => "mail";

    public const int DefaultPort = 587;

    public string Host { get; init; } = "";

    public int Port { get; init; } = DefaultPort;

    public MailSecurity Security { get; init; } = MailSecurity.StartTls;

    public string User { get; init; } = "";

    /// <summary>Encrypted by Data Protection with the keys of this blog; empty for none.</summary>
    public string Secret { get; init; } = "";

    /// <summary>Whether a password for the one is sent to no other server, and in no other way, by the other.</summary>
    public bool SendsPasswordAs(MailSettings other) => Host.Equals(other.Host, StringComparison.OrdinalIgnoreCase)
        && (Port, Security, User) == (other.Port, other.Security, other.User);

    /// <summary>The address that the blog's mails come from.</summary>
    public string From { get; init; } = "";
}

/// <summary>How the SMTP connection is encrypted.</summary>
public enum MailSecurity
{
    /// <summary>Begins unencrypted and must switch to TLS (STARTTLS) before any other command; mostly port 587.</summary>
    StartTls,

    /// <summary>TLS from the first byte; mostly port 465.</summary>
    Tls,

    /// <summary>Not at all: for a relay on the same machine or network.</summary>
    None,
}
