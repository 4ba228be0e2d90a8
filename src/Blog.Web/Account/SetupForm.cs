using System.ComponentModel.DataAnnotations;
using Blog.Content.Authors;
using Blog.Core.Accounts.Admin;
using Blog.Core.Forms;
using Blog.Core.Settings;

namespace Blog.Web.Account;

/// <summary>What the owner of a fresh blog says of himself and of the blog.</summary>
public sealed class SetupForm
{
    [Required(ErrorMessage = "Enter the setup token printed when the blog started.")]
    [StringLength(100, ErrorMessage = "Use at most {1} characters.")]
    public string Token { get; set => field = Typed.Field(value); } = "";

    [Required(ErrorMessage = "Enter your name.")]
    [StringLength(Author.MaxName, ErrorMessage = "Use at most {1} characters.")]
    [PlainText]
    public string Name { get; set => field = Typed.Field(value); } = "";

    [Required(ErrorMessage = "Enter your email address.")]
    [StringLength(EmailRules.MaxLength, ErrorMessage = "Use at most {1} characters.")]
    [PlainText]
    public string Email { get; set => field = Typed.Field(value); } = "";

    [Required(ErrorMessage = "Choose a password.")]
    [StringLength(PasswordRules.MaxLength, ErrorMessage = "Use at most {1} characters.")]
    public string Password { get; set; } = "";

    [Compare(nameof(Password), ErrorMessage = "The passwords do not match.")]
    public string? Repeated { get; set; }

    /// <summary>Empty leaves the title as it is.</summary>
    [StringLength(SiteSettings.MaxTitle, ErrorMessage = "Use at most {1} characters.")]
    [PlainText]
    public string? Title { get; set => field = Typed.Field(value); }

    /// <summary>Empty while the blog has none; not asked where the configuration decides.</summary>
    [StringLength(BaseAddressAttribute.MaxLength, ErrorMessage = "Use at most {1} characters."), BaseAddress, PlainText]
    public string? BaseAddress { get; set => field = Typed.Field(value); }

    /// <summary>BCP 47; empty leaves the language as it is.</summary>
    [StringLength(100, ErrorMessage = "Use at most {1} characters.")]
    [PlainText]
    public string? Language { get; set => field = Typed.Field(value); }

    /// <summary>IANA name; empty leaves the zone as it is.</summary>
    [StringLength(100, ErrorMessage = "Use at most {1} characters.")]
    [PlainText]
    public string? TimeZone { get; set => field = Typed.Field(value); }
}
