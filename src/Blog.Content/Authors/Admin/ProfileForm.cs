using System.ComponentModel.DataAnnotations;
using Blog.Core.Accounts;
using Blog.Core.Accounts.Admin;
using Blog.Core.Admin;
using Blog.Core.Forms;
using Blog.Media.Library;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Blog.Content.Authors.Admin;

/// <summary>What somebody says of himself to readers.</summary>
public sealed class ProfileForm : IEditForm
{
    [Display(Name = "Name")]
    [Required(ErrorMessage = "Enter your name.")]
    [StringLength(Author.MaxName, ErrorMessage = "Use at most {1} characters.")]
    [PlainText]
    public string Name { get; set => field = Typed.Field(value); } = "";

    /// <summary>Empty for one made of the name.</summary>
    [Display(Name = "Author page URL")]
    [StringLength(Blog.Core.Permalinks.Slug.MaxLength, ErrorMessage = "Use at most {1} characters.")]
    [PlainText]
    public string? Slug { get; set => field = Typed.Field(value); }

    [Display(Name = "Bio")]
    [StringLength(Author.MaxBio, ErrorMessage = "Use at most {1} characters.")]
    [PlainText(lines: true)]
    public string? Bio { get; set => field = Typed.Field(value); }

    [Display(Name = "Website")]
    [StringLength(Author.MaxWebsite, ErrorMessage = "Use at most {1} characters.")]
    [PlainText]
    public string? Website { get; set => field = Typed.Field(value); }

    /// <summary>
    /// The stored picture; also one that came with a form which could not be saved, so that nobody chooses it twice.
    /// </summary>
    [Display(Name = "Profile picture")]
    public long? PictureId { get; set; }

    public PictureForm Picture { get; set; } = new();

    /// <summary>The version of the profile that the person saw; 0 when there was none.</summary>
    public long Version { get; set; }

    /// <summary>What somebody else has saved meanwhile, beside what is typed.</summary>
    [BindNever, ValidateNever]
    public Conflict? Conflict { get; set; }

    /// <summary>The picture of <see cref="PictureId"/>.</summary>
    [BindNever, ValidateNever]
    public HeroPicture? Face { get; set; }

    /// <summary>What the picture is called, for the comparison of two versions.</summary>
    internal string PictureName { get; set; } = "";

    public string? WordsOf(string field) => field == nameof(PictureId) ? PictureName : null;

    public static ProfileForm Of(Author? author, Account account) => author is null
        ? new() { Name = account.DisplayName }
        : new()
        {
            Name = author.Name,
            Slug = author.Slug,
            Bio = author.Bio,
            Website = author.Website,
            PictureId = author.PictureId,
            Version = author.Version,
        };

    public void Write(Author author, string slug) => (author.Name, author.Slug, author.Bio, author.Website, author.PictureId) =
        (Name, slug, Bio ?? "", WebAddress.Read(Website) ?? "", PictureId);
}
