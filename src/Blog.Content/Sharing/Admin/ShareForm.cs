using System.ComponentModel.DataAnnotations;
using Blog.Core.Settings.Admin;

namespace Blog.Content.Sharing.Admin;

/// <summary>Where readers may share, as ticked.</summary>
public sealed class ShareForm : SettingsForm
{
    /// <summary>Keys of the ticked ones.</summary>
    [Display(Name = "Share links")]
    public string[] Targets { get; set; } = [];

    public override string? WordsOf(string field) => field == nameof(Targets)
        ? string.Join(", ", ShareTarget.All.Where(t => Targets.Contains(t.Key)).Select(t => t.Name))
        : null;
}
