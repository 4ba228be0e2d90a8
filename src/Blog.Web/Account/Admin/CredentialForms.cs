using System.ComponentModel.DataAnnotations;
using Blog.Core.Accounts.Admin;
using Blog.Core.Forms;

namespace Blog.Web.Account.Admin;

/// <summary>Another e-mail address to sign in with.</summary>
public sealed class EmailForm
{
    [Required(ErrorMessage = "Enter your email address.")]
    [StringLength(EmailRules.MaxLength, ErrorMessage = "Use at most {1} characters.")]
    [PlainText]
    public string Email { get; set => field = Typed.Field(value); } = "";

    [Required(ErrorMessage = "Enter your current password.")]
    [StringLength(PasswordRules.MaxLength, ErrorMessage = "Use at most {1} characters.")]
    public string CurrentPassword { get; set; } = "";
}

/// <summary>Another password to sign in with.</summary>
public sealed class PasswordForm
{
    [Required(ErrorMessage = "Enter your current password.")]
    [StringLength(PasswordRules.MaxLength, ErrorMessage = "Use at most {1} characters.")]
    public string CurrentPassword { get; set; } = "";

    [Required(ErrorMessage = "Choose a password.")]
    [StringLength(PasswordRules.MaxLength, ErrorMessage = "Use at most {1} characters.")]
    public string Password { get; set; } = "";

    [Compare(nameof(Password), ErrorMessage = "The passwords do not match.")]
    public string? Repeated { get; set; }
}
