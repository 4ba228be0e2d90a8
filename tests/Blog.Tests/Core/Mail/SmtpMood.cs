using System.Text;

namespace Blog.Tests.Core.Mail;

/// <summary>What a mail server does.</summary>
public enum SmtpMood
{
    Healthy,

    /// <summary>Takes the connection and says nothing.</summary>
    Hangs,

    /// <summary>Reads the whole mail and closes the line without a word.</summary>
    DropsAfterData,

    /// <summary>Asks to be tried later.</summary>
    Busy,

    /// <summary>Takes addresses in ASCII alone.</summary>
    SpeaksAscii,

    /// <summary>Knows no mailbox.</summary>
    RefusesRecipients,
}

/// <summary>A mail as the server has got it.</summary>
public sealed record ReceivedMail(string From, IReadOnlyList<string> To, string Text)
{
    public MimeKit.MimeMessage Message => MimeKit.MimeMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes(Text)));
}
