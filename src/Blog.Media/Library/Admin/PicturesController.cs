using Blog.Core.Admin;
using Blog.Core.Data;
using Blog.Core.Texts;
using Blog.Media.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Media.Library.Admin;

/// <summary>All pictures: where each is used, its alternative text, new ones in, unused ones out.</summary>
[Route("/admin/pictures")]
public sealed class PicturesController(BlogDbContext db, PictureDesk desk, PictureUses uses, IStringLocalizer<Texts> texts)
    : AdminController
{
    private const string List = "/Library/Admin/Index.cshtml";

    [HttpGet("")]
    public async Task<IActionResult> Index(long? before, string? format, CancellationToken ct)
    {
        if (!ModelState.IsValid || before <= 0)
            return NotFound();
        var list = await PictureList.ReadAsync(db, before, ct);
        return format == "json"
            ? Json(new { pictures = list.Pictures.Select(PictureAnswers.Of), before = list.Next })
            : View(List, list with { Uses = await uses.OfAsync(list.Pictures, ct) });
    }

    [HttpPost("")]
    [PictureUploadFilter]
    public Task<IActionResult> Create(List<IFormFile> file, string? alt, CancellationToken ct) =>
        PictureAnswers.WantsJson(Request) ? AnswerScriptAsync(file, alt, ct) : AnswerFormAsync(file, alt, ct);

    [HttpPost("{id:long}")]
    public async Task<IActionResult> Update(long id, string? alt, long version, long? before, CancellationToken ct)
    {
        if (await db.Set<Picture>().SingleOrDefaultAsync(p => p.Id == id, ct) is not { } picture)
            return Gone(before);
        if (alt?.Length > Picture.MaxAlt)
            return await ShowAgainAsync(
                new LostEdit(id, alt), before, texts["Use at most {0} characters.", Picture.MaxAlt], ct);
        var typed = PictureText.Clean(alt);
        db.ExpectVersion(picture, version);
        picture.Alt = typed;
        // An unchanged text is still a save on top of what the person saw.
        db.Entry(picture).Property(p => p.Alt).IsModified = true;
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ShowAgainAsync(new LostEdit(id, typed), before,
                texts["This text was changed after you opened it. Both versions are shown below; save again to keep yours."],
                ct);
        }
        catch (Exception e) when (db.FailureOf(e) == WriteFailure.DiskFull)
        {
            Response.StatusCode = StatusCodes.Status507InsufficientStorage;
            return await ShowAgainAsync(new LostEdit(id, typed), before, texts[DiskIsFull], ct);
        }
        Notice(texts["Alt text saved."]);
        return Back(before, id);
    }

    [HttpPost("{id:long}/delete")]
    public async Task<IActionResult> Delete(long id, long? before, [FromServices] PictureRemoval removal, CancellationToken ct)
    {
        if (await db.Set<Picture>().SingleOrDefaultAsync(p => p.Id == id, ct) is not { } picture)
            return Gone(before);
        try
        {
            var used = await removal.DeleteAsync(picture, ct);
            if (used.Count == 0)
                Notice(texts["“{0}” has been deleted.", picture.FileName]);
            else
                Problem(texts["“{0}” is still used in: {1}. Remove it there first.", picture.FileName,
                    string.Join(", ", used.Take(3)
                        .Select(use => use.Title.Length > 0 ? $"{texts[use.Kind]} “{use.Title}”" : texts[use.Kind].Value))]);
            return Back(before, used.Count > 0 ? id : null);
        }
        catch (Exception e) when (db.FailureOf(e) is WriteFailure.StaleVersion or WriteFailure.ForeignKeyViolation)
        {
            Problem(texts["“{0}” was just changed or used, so it was not deleted.", picture.FileName]);
            return Back(before, id);
        }
    }

    private async Task<IActionResult> AnswerScriptAsync(List<IFormFile> files, string? alt, CancellationToken ct)
    {
        if (files is not [var file])
            return PictureAnswers.Error(StatusCodes.Status400BadRequest, texts["Please choose an image."]);
        var choice = await desk.FromFormAsync(new PictureForm { File = file }, alt ?? "", ct);
        return choice switch
        {
            { Problem: { } problem } => PictureAnswers.Error(StatusCodes.Status422UnprocessableEntity, texts[problem]),
            { Picture: { } picture } => PictureAnswers.Created(picture),
            _ => PictureAnswers.Error(StatusCodes.Status400BadRequest, texts["The file is empty."]),
        };
    }

    private async Task<IActionResult> AnswerFormAsync(List<IFormFile> files, string? alt, CancellationToken ct)
    {
        var (taken, problems) = (0, new List<string>());
        foreach (var file in files.Take(PictureUploadFilterAttribute.MaxFiles))
        {
            var choice = await desk.FromFormAsync(new PictureForm { File = file }, alt ?? "", ct);
            if (choice.Picture is not null)
                taken++;
            else
                problems.Add($"“{PictureFileName.Clean(file.FileName)}”: {texts[choice.Problem ?? "The file is empty."]}");
        }
        if (files.Count == 0)
            problems.Add(texts["Please choose an image first."]);
        if (taken > 0)
            Notice(taken == 1 ? texts["Image uploaded."] : texts["{0} images uploaded.", taken]);
        if (problems.Count > 0)
            Problem(string.Join(" ", problems));
        return Back(null, null);
    }

    private async Task<IActionResult> ShowAgainAsync(LostEdit lost, long? before, string words, CancellationToken ct)
    {
        var list = await PictureList.ReadAsync(db, before, ct);
        ModelState.AddModelError("", words);
        return View(List, list with { Uses = await uses.OfAsync(list.Pictures, ct), Lost = lost });
    }

    private RedirectResult Gone(long? before)
    {
        Problem(texts["This image no longer exists."]);
        return Back(before, null);
    }

    private RedirectResult Back(long? before, long? picture) =>
        Redirect($"/admin/pictures{(before is { } id ? $"?before={id}" : "")}{(picture is { } p ? $"#picture-{p}" : "")}");
}
