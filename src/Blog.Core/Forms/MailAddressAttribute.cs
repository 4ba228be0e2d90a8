using System.Globalization;
using System.Net.Mail;
using System.Text;

namespace Blog.Core.Forms;

/// <summary>Asks for one bare e-mail address: no display name, no comment, a host with a dot; empty is allowed.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class MailAddressAttribute()
    : TranslatedAttribute("Enter an email address such as name@example.org.")
{
    /// <summary>RFC 5321, 4.5.3.1.3: a path of 256 characters with its angle brackets.</summary>
    public const int MaxLength = 254;

    public override bool IsValid(object? value) => value is not string typed || typed.Trim() is var text
        && (text.Length == 0
            || (text.Length <= MaxLength && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || IsUnseen(c))
                && MailAddress.TryCreate(text, out var parsed) && parsed.Address == text && parsed.Host.Trim('.').Contains('.')
                // An address literal names a machine, and nobody's mail comes from one.
                && !parsed.Host.StartsWith('[')
                && IsDomain(parsed.Host)));

    // A soft hyphen or a zero width space: what came with a copied address, and no server knows.
    private static bool IsUnseen(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;

    // Letters of every script may stand in a domain that mail can be sent to; signs such as U+FFFE may not.
    private static bool IsDomain(string host)
    {
        try
        {
            return Ascii.IsValid(host) || new IdnMapping().GetAscii(host).Length > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
