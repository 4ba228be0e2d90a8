using System.ComponentModel.DataAnnotations;
using Blog.Core.Forms;

namespace Blog.SampleModule.Questions;

/// <summary>What a reader asks.</summary>
public sealed class QuestionForm : AnonymousForm
{
    public const int MaxAbout = 300;

    [Required(ErrorMessage = "Please enter your name.")]
    [StringLength(Question.MaxName, ErrorMessage = "Use at most {1} characters.")]
    [PlainText]
    [OneDirection(ErrorMessage = "This text contains a character that reverses the writing direction. Please type it again.")]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Please write your question.")]
    [StringLength(Question.MaxText, ErrorMessage = "Use at most {1} characters.")]
    [PlainText(lines: true)]
    public string? Text { get; set; }

    /// <summary>The article's path, which the form below it holds; one that is none counts as left out.</summary>
    [StringLength(MaxAbout, ErrorMessage = "Use at most {1} characters.")]
    [PlainText]
    public string? About { get; set; }
}
