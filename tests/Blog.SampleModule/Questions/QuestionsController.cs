using Blog.Core.Data;
using Blog.Core.Forms;
using Blog.Core.PageCache;
using Blog.Core.Permalinks;
using Blog.Core.Settings;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.SampleModule.Questions;

/// <summary>The page of answered questions, and what the form below articles sends.</summary>
[Route(Path)]
public sealed class QuestionsController(
    FormIntake intake, BlogDbContext db, SettingsStore settings, TimeProvider time, ArticleNames articles)
    : AnonymousFormController<QuestionForm>(intake)
{
    public const string Path = "/questions";
    public const string SentPath = "/questions/sent";

    /// <summary>The cache tag of the page.</summary>
    public const string Tag = "sample-questions";

    private const int Most = 100;

    // The article below which it was asked, if it is one.
    private ArticleName? article;

    [HttpGet, CachedPage]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        if (!IsOpen)
        {
            return NotFound();
        }

        HttpContext.Page.Showing(Tag);
        return View("/Questions/Index.cshtml", await db.Questions.AsNoTracking()
            .Where(q => q.AnsweredAt != null)
            .OrderByDescending(q => q.AnsweredAt).ThenByDescending(q => q.Id)
            .Take(Most)
            .ToListAsync(ct));
    }

    [HttpGet(SentPath), CachedPage]
    public IActionResult Sent() => IsOpen ? View("/Questions/Sent.cshtml") : NotFound();

    protected override string FormName => "sample-question";

    protected override bool StandsInCachedPages => true;

    protected override Task<bool> IsOpenAsync(CancellationToken ct) => Task.FromResult(IsOpen);

    protected override async Task CheckAsync(QuestionForm form, CancellationToken ct) =>
        article = ModelState.IsValid && form.About is { Length: > 1 } path
            && await articles.ByPath(db, path, ct) is { IsPublished: true } found ? found : null;

    protected override FormPost PostOf(QuestionForm form) =>
        new() { Lines = [form.Name!], Choices = [form.About ?? ""], Text = form.Text! };

    protected override Task StoreAsync(QuestionForm form, FormVerdict verdict)
    {
        db.Add(new Question
        {
            At = time.GetUtcNow().UtcDateTime,
            Name = form.Name!.Trim(),
            About = article?.Path ?? "",
            Text = form.Text!.ReplaceLineEndings("\n").Trim(),
            Doubts = verdict.Outcome == FormOutcome.Pass ? "" : DoubtsOf(verdict),
        });
        return Task.CompletedTask;
    }

    protected override Task<IActionResult> PageAsync(FormShowing<QuestionForm> showing, CancellationToken ct) =>
        Task.FromResult<IActionResult>(View("/Questions/Ask.cshtml", showing));

    protected override string SentPathOf(QuestionForm form) => SentPath;

    // Many reasons make a long text, and PostgreSQL refuses one that is longer than its column.
    private static string DoubtsOf(FormVerdict verdict) =>
        Beginning.Of(string.Join("; ", verdict.Reasons.Select(r => r.Text)), Question.MaxDoubts);

    private bool IsOpen => settings.Get<QuestionSettings>().IsOpen;
}
