using System.ComponentModel.DataAnnotations;

namespace Blog.Web.Account;

/// <summary>A new password for the account that a reset link names.</summary>
public sealed class NewPasswordForm
{
    public long Account { get; set; }

    /// <summary>The secret of the link.</summary>
    [StringLength(2000)]
    public string? Token { get; set; }

    /// <summary>The account's address; shown, so that a password manager knows whose password it keeps.</summary>
    public string? Email { get; set; }

    [Required(ErrorMessage = "Choose a password.")]
    [StringLength(PasswordRules.MaxLength, ErrorMessage = "Use at most {1} characters.")]
    public string Password { get; set; } = "";

    [Compare(nameof(Password), ErrorMessage = "The passwords do not match.")]
    public string? Repeated { get; set; }
}
