using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Blog.Core.Forms;

/// <summary>
/// Signed tokens of anonymous forms: each shown form gets one with the time of showing, and no cookie is needed.
/// </summary>
public sealed class FormTokens(IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>A client that is faster has not read the form.</summary>
    public static readonly TimeSpan Youngest = TimeSpan.FromSeconds(3);

    /// <summary>A client that is slower may have taken the token elsewhere.</summary>
    public static readonly TimeSpan Oldest = TimeSpan.FromHours(4);

    private const int NonceBytes = 16;
    private const int MaxLength = 500;

    /// <summary>A token for one showing of a form, safe in a URL and in HTML.</summary>
    /// <param name="form">The form's name: a token of one form is none of another's.</param>
    public string Issue(string form)
    {
        var bytes = new byte[sizeof(long) + NonceBytes];
        BinaryPrimitives.WriteInt64BigEndian(bytes, time.GetUtcNow().ToUnixTimeMilliseconds());
        RandomNumberGenerator.Fill(bytes.AsSpan(sizeof(long)));
        return WebEncoders.Base64UrlEncode(Protector(form).Protect(bytes));
    }

    /// <summary>Reads a token; one that is missing, altered or another form's is <see cref="FormTokenState.Unknown"/>.</summary>
    public FormToken Read(string form, string? token)
    {
        if (Open(form, token) is not { Length: sizeof(long) + NonceBytes } bytes)
        {
            return new(FormTokenState.Unknown, null);
        }

        var age = time.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(bytes));
        var state = age < Youngest ? FormTokenState.TooYoung : age > Oldest ? FormTokenState.TooOld : FormTokenState.Good;
        return new(state, Convert.ToHexStringLower(bytes, sizeof(long), NonceBytes));
    }

    private byte[]? Open(string form, string? token)
    {
        if (token is not { Length: > 0 and <= MaxLength })
        {
            return null;
        }

        try
        {
            return Protector(form).Unprotect(WebEncoders.Base64UrlDecode(token));
        }
        catch (Exception e) when (e is FormatException or CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Protector(string form) => protection.CreateProtector("Blog.Forms", form);
}

/// <summary>What a form's token says.</summary>
/// <param name="Nonce">32 hexadecimal digits that name this showing of the form; null when the token is unknown.</param>
public sealed record FormToken(FormTokenState State, string? Nonce);

/// <summary>How old a token is, if it is one.</summary>
public enum FormTokenState
{
    Good,
    TooYoung,
    TooOld,

    /// <summary>Missing, altered, or of another form.</summary>
    Unknown,
}
