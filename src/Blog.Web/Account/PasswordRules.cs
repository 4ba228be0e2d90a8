using System.Globalization;
using Blog.Core.Settings;
using Microsoft.AspNetCore.Identity;
using Zxcvbn;
using Zxcvbn.Matcher;

namespace Blog.Web.Account;

/// <summary>
/// Password policy: refuses what is guessed with little effort, as zxcvbn estimates it, to which the names of the person and of
/// the blog are the first words to try. It has no rules of composition, as NIST SP 800-63B advises.
/// </summary>
public sealed class PasswordRules(SettingsStore settings, OwnWords own) : IPasswordValidator<Core.Accounts.Account>
{
    public const int MinLength = 10;
    public const int MaxLength = 200;

    /// <summary>Codes of the errors that this class gives; the description of the second says why, as a key of texts.</summary>
    public const string TooLong = "PasswordTooLong", Guessable = "PasswordGuessable", Personal = "PasswordPersonal";

    // Of 4: safe against a hundred million guesses, such as at a stolen database of slow hashes.
    private const int MinScore = 3;

    // The estimate takes longer the longer a password is, and what is good in its first hundred characters is good.
    private const int Estimated = 100;

    // The one pass phrase that everybody knows; the estimate does not.
    private const string Comic = "CORRECTHORSEBATTERYSTAPLE";

    public Task<IdentityResult> ValidateAsync(
        UserManager<Core.Accounts.Account> manager, Core.Accounts.Account user, string? password) =>
        Task.FromResult(Refusal(user, password ?? "") is { } error ? IdentityResult.Failed(error) : IdentityResult.Success);

    private IdentityError? Refusal(Core.Accounts.Account user, string password)
    {
        if (password.Length > MaxLength)
        {
            return new() { Code = TooLong, Description = TooLong };
        }

        if (password.Length < MinLength)
        {
            // Identity says so itself.
            return null;
        }

        var site = settings.Get<SiteSettings>();
        string[] names = [user.Email ?? "", user.DisplayName, site.Title, site.BaseAddress, own.Title];
        return names.Any(name => name.Length > 0 && Folded(name) == Folded(password))
            ? new() { Code = Personal, Description = Personal }
            : WhyGuessed(password, [.. names, .. names.SelectMany(Words)]) is { } why
                ? new() { Code = Guessable, Description = why }
                : null;
    }

    /// <summary>Why a password is soon guessed; English, the key of its translation. Null for a good one.</summary>
    private static string? WhyGuessed(string password, IEnumerable<string> names)
    {
        if (Folded(password) == Comic)
        {
            return "it is a well-known example from a comic.";
        }

        var estimate = Zxcvbn.Zxcvbn.MatchPassword(
            InAsciiDigits(password[..Math.Min(password.Length, Estimated)]),
            names.Where(n => n.Length > 2).Select(n => n.ToLowerInvariant()).Distinct());
        return estimate.Score >= MinScore ? null
            : estimate.MatchSequence.OrderByDescending(m => m.Token.Length).Select(Reason).OfType<string>().FirstOrDefault()
                ?? "it is too short and too simple.";
    }

    // Without the part itself: it would stand in the page, beside a field that hides it.
    private static string? Reason(Match part) => part switch
    {
        DictionaryMatch { DictionaryName: "user_inputs" } => "it contains your name, your email address or the name of the blog.",
        DictionaryMatch { DictionaryName: "passwords" } => "it contains a very common password.",
        DictionaryMatch => "it is little more than a name or a common word.",
        SpatialMatch => "it contains a row of keys, such as qwerty.",
        SequenceMatch => "it contains a sequence, such as abc or 123.",
        RepeatMatch => "it contains a repeated character.",
        DateMatch => "it contains a date.",
        _ => null,
    };

    // Who guesses tries the digits of all scripts; the estimate knows sequences, years and dates of one.
    private static string InAsciiDigits(string text) => string.Concat(text.Select(c =>
        CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var digit ? (char)('0' + digit) : c));

    private static string[] Words(string name) => name.Split(
        [' ', '.', '@', '-', '_', ':', '/', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Folded(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
}
