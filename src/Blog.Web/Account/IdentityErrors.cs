using Blog.Core.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Blog.Web.Account;

/// <summary>Turns Identity's error codes into plain words beside the field they concern.</summary>
public static class IdentityErrors
{
    /// <summary>
    /// The field (<c>Name</c>, <c>Email</c> or <c>Password</c>; empty for none) and the words of each error, each once.
    /// </summary>
    public static IEnumerable<(string Field, string Text)> InWords(
        this IEnumerable<IdentityError> errors, IStringLocalizer<Texts> t) =>
        errors.Select(e => InWords(e, t)).Distinct();

    public static void AddTo(this IEnumerable<IdentityError> errors, ModelStateDictionary state, IStringLocalizer<Texts> t)
    {
        foreach (var (field, text) in errors.InWords(t))
        {
            state.AddModelError(field, text);
        }
    }

    private static (string Field, string Text) InWords(IdentityError error, IStringLocalizer<Texts> t) => error.Code switch
    {
        nameof(IdentityErrorDescriber.PasswordTooShort) =>
            ("Password", t["Use at least {0} characters.", PasswordRules.MinLength]),
        PasswordRules.TooLong => ("Password", t["Use at most {0} characters.", PasswordRules.MaxLength]),
        PasswordRules.Guessable =>
            ("Password", t[
                "This password is easy to guess: {0} Use three or four unrelated words instead.",
                t[error.Description]]),
        PasswordRules.Personal => (
            "Password", t["Do not use your name, your email address or the name of the blog as your password."]),
        nameof(IdentityErrorDescriber.InvalidEmail) or nameof(IdentityErrorDescriber.InvalidUserName) =>
            ("Email", t["Enter an email address such as name@example.org."]),
        nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName) =>
            ("Email", t["Another account already uses this email address."]),
        nameof(IdentityErrorDescriber.ConcurrencyFailure) =>
            ("", t["This account was changed at the same time. Please try again."]),
        _ => ("", error.Description),
    };
}
