using System.ComponentModel.DataAnnotations;
using Blog.Core.Settings.Admin;

namespace Blog.Content.Robots.Admin;

/// <summary>What the owner types for robots.txt.</summary>
public sealed class RobotsForm : SettingsForm, IValidatableObject
{
    [Display(Name = "Your own robots.txt")]
    public string? Text { get; set; }

    /// <summary>Set by the button that goes back to the default, whatever stands in the field.</summary>
    public bool UseDefault { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        UseDefault ? [] : RobotsCheck.Errors(Text ?? "").Select(error => new ValidationResult(error, [nameof(Text)]));
}
