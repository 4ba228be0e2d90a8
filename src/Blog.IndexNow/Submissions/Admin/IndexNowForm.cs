using System.ComponentModel.DataAnnotations;
using Blog.Core.Forms;
using Blog.Core.Settings.Admin;
using Blog.IndexNow.Endpoints;

namespace Blog.IndexNow.Submissions.Admin;

/// <summary>What the owner says of IndexNow.</summary>
public sealed class IndexNowForm : SettingsForm
{
    /// <summary>The choice that means the typed address.</summary>
    public const string OtherEndpoint = "other";

    [Display(Name = "Notify search engines")]
    public bool IsOn { get; set; }

    [Display(Name = "Endpoint")]
    [Required(ErrorMessage = "Choose one of the options.")]
    public string? Chosen { get; set; }

    [Display(Name = "Custom endpoint URL")]
    [StringLength(Submission.MaxEndpoint, ErrorMessage = "Use at most {1} characters."), PlainText]
    public string? Other { get; set; }

    /// <summary>Set by the button that makes a new key.</summary>
    public bool NewKey { get; set; }

    /// <summary>The address that is meant; empty where none is.</summary>
    public string Endpoint() => Chosen == OtherEndpoint ? (Other ?? "").Trim()
        : KnownEndpoint.All.FirstOrDefault(e => e.Address == Chosen)?.Address ?? "";

    public override string? WordsOf(string field) => field == nameof(Chosen)
        ? KnownEndpoint.All.FirstOrDefault(e => e.Address == Chosen)?.Name ?? "Custom"
        : null;
}
