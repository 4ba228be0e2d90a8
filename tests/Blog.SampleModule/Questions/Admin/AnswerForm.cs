using System.ComponentModel.DataAnnotations;
using Blog.Core.Admin;
using Blog.Core.Forms;

namespace Blog.SampleModule.Questions.Admin;

/// <summary>An answer as typed.</summary>
public sealed class AnswerForm : IEditForm
{
    [Display(Name = "Answer")]
    [StringLength(Question.MaxAnswer, ErrorMessage = "Use at most {1} characters.")]
    [PlainText(lines: true)]
    public string? Answer { get; set; }

    public long Version { get; set; }
}

/// <summary>What the screen of an answer shows.</summary>
/// <param name="Question">Null when it was deleted meanwhile.</param>
public sealed record AnswerPage(Question? Question, AnswerForm Form, Conflict? Conflict);
