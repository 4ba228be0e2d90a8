using Blog.Core.Admin;
using Blog.Core.Data;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.SampleModule.Questions.Admin;

/// <summary>The author's list of questions, and the form of an answer.</summary>
[Route(Path)]
public sealed class QuestionsAdminController(BlogDbContext db, TimeProvider time, IStringLocalizer<Texts> t)
    : EditController<Question, AnswerForm>(db, t, "/Questions/Admin/Edit.cshtml")
{
    public const string Path = "admin/questions";

    private const int Most = 100;

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) => View(
        "/Questions/Admin/Index.cshtml",
        await Db.Questions.AsNoTracking()
            .OrderBy(q => q.AnsweredAt != null)
            .ThenByDescending(q => q.Id)
            .Take(Most)
            .ToListAsync(ct));

    [HttpPost("{id:long}/delete")]
    public async Task<IActionResult> Delete(long id, long version, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } question)
        {
            return NotFound();
        }

        if (!await TryDeleteAsync(question, version, ct))
        {
            return LocalRedirect($"/{Path}/{id}");
        }

        Notice(T["The question is deleted."]);
        return LocalRedirect("/" + Path);
    }

    // Only readers ask.
    [NonAction]
    public override Task<IActionResult> Create([FromForm] AnswerForm form, CancellationToken ct) => base.Create(form, ct);

    protected override Task<Question?> FindAsync(long id, CancellationToken ct) =>
        Db.Questions.SingleOrDefaultAsync(q => q.Id == id, ct);

    protected override ValueTask<AnswerForm> FormOfAsync(Question stored, CancellationToken ct) =>
        new(new AnswerForm { Answer = stored.Answer, Version = stored.Version });

    protected override ValueTask<object> PageAsync(Question? stored, AnswerForm form, AnswerForm? theirs, CancellationToken ct) =>
        new(new AnswerPage(stored, form, Compare(form, theirs)));

    protected override Task SaveAsync(Question question, AnswerForm form, CancellationToken ct)
    {
        question.Reply(form.Answer ?? "", time.GetUtcNow().UtcDateTime);
        return StoreAsync(question, ct);
    }

    protected override ValueTask<IActionResult> DoneAsync(Question question, CancellationToken ct)
    {
        Notice(question.AnsweredAt is null ? T["Saved. Readers do not see it."] : T["Saved. Readers see it."]);
        return new(LocalRedirect("/" + Path));
    }
}
