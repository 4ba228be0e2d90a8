using Blog.Core.Forms;

namespace Blog.SampleModule.Questions;

/// <summary>The form as it is drawn: below an article without a token, on its own page with one.</summary>
public sealed record QuestionShowing(QuestionForm Form, FormGuardFields Guard);
