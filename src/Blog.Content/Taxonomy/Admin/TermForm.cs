using System.ComponentModel.DataAnnotations;
using Blog.Core.Admin;
using Blog.Core.Forms;

namespace Blog.Content.Taxonomy.Admin;

/// <summary>What somebody types of a category or tag.</summary>
public sealed class TermForm : IEditForm
{
    [Display(Name = "Name")]
    [Required(ErrorMessage = "Enter a name.")]
    [StringLength(TermLimits.Name, ErrorMessage = "Use at most {1} characters.")]
    [PlainText]
    public string? Name { get; set; }

    [Display(Name = "URL")]
    [StringLength(Core.Permalinks.Slug.MaxLength, ErrorMessage = "Use at most {1} characters.")]
    [PlainText]
    public string? Slug { get; set; }

    [Display(Name = "Description")]
    [StringLength(TermLimits.Description, ErrorMessage = "Use at most {1} characters.")]
    [PlainText(lines: true)]
    public string? Description { get; set; }

    /// <summary>The slug of which the person was told that readers know it as another one's.</summary>
    [StringLength(Core.Permalinks.Slug.MaxLength)]
    public string? TakesAddress { get; set; }

    /// <summary>The version that the person saw.</summary>
    public long Version { get; set; }

    public static TermForm Of(ITerm term) =>
        new() { Name = term.Name, Slug = term.Slug, Description = term.Description, Version = term.Version };

    /// <summary>Takes name and description over; the slug goes through the desk.</summary>
    public void ApplyTo(ITerm term)
    {
        term.Name = (Name ?? "").Trim();
        term.Description = (Description ?? "").ReplaceLineEndings("\n").Trim();
    }
}
