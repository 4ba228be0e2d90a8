using System.ComponentModel.DataAnnotations;
using Blog.Core.Forms;
using Blog.Core.Texts;

namespace Blog.Web.Settings.Admin;

/// <summary>Asks for an e-mail address, or an address of a page that begins with https.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecurityContactAttribute()
    : ValidationAttribute("Enter an email address, or a URL starting with https://.")
{
    public override bool IsValid(object? value) => value is not string typed || typed.Trim() is var text
        && (text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            ? Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Host.Length > 0 && !text.Any(char.IsWhiteSpace)
            : new MailAddressAttribute().IsValid(text));
}

/// <summary>Asks for a language that this machine knows.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class KnownLanguageAttribute() : ValidationAttribute("Choose a language from the list.")
{
    public override bool IsValid(object? value) => value is not string { Length: > 0 } text || Languages.IsKnown(text);
}

/// <summary>Asks for a time zone that this machine knows.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class KnownZoneAttribute() : ValidationAttribute("Choose a time zone from the list, such as Europe/Berlin.")
{
    public override bool IsValid(object? value) => value is not string { Length: > 0 } text
        || (text.Length <= 100 && TimeZoneInfo.TryFindSystemTimeZoneById(text.Trim(), out _));
}
