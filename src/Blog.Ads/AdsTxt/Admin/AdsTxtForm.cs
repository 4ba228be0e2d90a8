using System.ComponentModel.DataAnnotations;
using Blog.Core.Settings.Admin;

namespace Blog.Ads.AdsTxt.Admin;

/// <summary>What the owner types for ads.txt.</summary>
public sealed class AdsTxtForm : SettingsForm, IValidatableObject
{
    [Display(Name = "ads.txt")]
    public string? Text { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        AdsTxtFile.Read(AdsTxtFile.Kept(Text)).Faults.Select(fault => new ValidationResult(fault, [nameof(Text)]));
}
