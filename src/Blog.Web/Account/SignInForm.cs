using System.ComponentModel.DataAnnotations;
using Blog.Core.Accounts.Admin;

namespace Blog.Web.Account;

/// <summary>The sign-in form.</summary>
public sealed class SignInForm
{
    [Required(ErrorMessage = "Enter your email address.")]
    [StringLength(EmailRules.MaxLength, ErrorMessage = "Use at most {1} characters.")]
    public string Email { get; set => field = Typed.Line(value); } = "";

    [Required(ErrorMessage = "Enter your password.")]
    [StringLength(PasswordRules.MaxLength, ErrorMessage = "Use at most {1} characters.")]
    public string Password { get; set; } = "";

    public bool Remember { get; set; }

    /// <summary>The page that asked for the sign-in. Against open redirects, it is followed only within this site.</summary>
    public string? ReturnUrl { get; set; }
}
