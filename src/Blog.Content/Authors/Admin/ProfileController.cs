using Blog.Core.Accounts;
using Blog.Core.Admin;
using Blog.Core.Data;
using Blog.Core.Permalinks;
using Blog.Core.Texts;
using Blog.Media.Library;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Content.Authors.Admin;

/// <summary>One's own profile as readers see it.</summary>
public sealed class ProfileController(
    BlogDbContext db, UserManager<Account> users, PermalinkTable permalinks, PictureDesk pictures,
    IStringLocalizer<Texts> t) : AdminController, IKeepsText
{
    public const string Path = "/admin/profile";

    private const string Page = "/Authors/Admin/Profile.cshtml";

    [HttpGet(Path)]
    public async Task<IActionResult> Edit(CancellationToken ct)
    {
        var account = await MeAsync();
        return await ShowAsync(ProfileForm.Of(await MineAsync(account, ct), account), StatusCodes.Status200OK, ct);
    }

    [HttpPost(Path), KeepsText]
    public async Task<IActionResult> Update(ProfileForm form, CancellationToken ct)
    {
        await TakePictureAsync(form, ct);
        await CheckAsync(form, ct);
        if (!ModelState.IsValid)
        {
            return await ShowAsync(form, StatusCodes.Status422UnprocessableEntity, ct);
        }

        try
        {
            return await SaveAsync(form, ct)
                ? Saved() : await ShowAsync(form, StatusCodes.Status422UnprocessableEntity, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ConflictAsync(form, ct);
        }
    }

    [NonAction]
    public Task<IActionResult> ShowAgainAsync(IDictionary<string, object?> arguments, CancellationToken ct) =>
        ShowAsync((ProfileForm)arguments["form"]!, StatusCodes.Status400BadRequest, ct);

    private async Task TakePictureAsync(ProfileForm form, CancellationToken ct)
    {
        var choice = await pictures.FromFormAsync(form.Picture, form.Name, ct);
        if (choice.Problem is { } problem)
        {
            ModelState.AddModelError("Picture.File", t[problem]);
        }
        else if (choice.Changed)
        {
            form.PictureId = choice.Picture?.Id;
            ModelState.Remove(nameof(form.PictureId));
        }
    }

    private async Task CheckAsync(ProfileForm form, CancellationToken ct)
    {
        if (WebAddress.Read(form.Website) is null)
        {
            ModelState.AddModelError(nameof(form.Website), t["Enter an address such as https://example.org."]);
        }

        if (form.Slug is { Length: > 0 } && Slug.From(form.Slug).Length == 0)
        {
            ModelState.AddModelError(nameof(form.Slug), t["Use at least one letter or digit."]);
        }

        if (form.PictureId is { } id && !await db.Pictures.AnyAsync(p => p.Id == id, ct))
        {
            ModelState.AddModelError(nameof(form.PictureId), t["This picture does not exist any more."]);
        }
    }

    private async Task<bool> SaveAsync(ProfileForm form, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var account = await MeAsync();
        var author = await MineAsync(account, ct) ?? db.Add(new Author { AccountId = account.Id }).Entity;
        var (former, slug) = (author.Slug, SlugOf(form));
        if (await db.Authors.AnyAsync(a => a.Slug == slug && a.Id != author.Id, ct))
        {
            ModelState.AddModelError(nameof(form.Slug), t["Another author has this address."]);
            return false;
        }

        form.Write(author, slug);
        account.DisplayName = form.Name;
        if (former.Length > 0)
        {
            db.ExpectVersion(author, form.Version);
        }

        await db.SaveChangesAsync(ct);
        if (former.Length > 0 && former != slug)
        {
            await permalinks.RedirectAsync(Author.PathOf(former), Author.PathOf(slug), ct);
        }

        await transaction.CommitAsync(ct);
        return true;
    }

    private async Task<IActionResult> ConflictAsync(ProfileForm form, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        form.Theirs = await MineAsync(await MeAsync(), ct);
        // Whoever saves now has seen the other's text.
        form.Version = form.Theirs?.Version ?? 0;
        ModelState.Remove(nameof(form.Version));
        return await ShowAsync(form, StatusCodes.Status409Conflict, ct);
    }

    private async Task<IActionResult> ShowAsync(ProfileForm form, int status, CancellationToken ct)
    {
        Response.StatusCode = status;
        var face = await db.Pictures.AsNoTracking().SingleOrDefaultAsync(p => p.Id == form.PictureId, ct);
        form.Face = face is null ? null : HeroPicture.Of(face);
        return View(Page, form);
    }

    private RedirectResult Saved()
    {
        Notice(t["Your profile is saved."]);
        return Redirect(Path);
    }

    private static string SlugOf(ProfileForm form) =>
        Slug.From(form.Slug) is { Length: > 0 } slug ? slug : Slug.From(form.Name) is { Length: > 0 } ofName ? ofName : "author";

    private async Task<Account> MeAsync() =>
        await users.GetUserAsync(User) ?? throw new InvalidOperationException("The account was deleted.");

    private Task<Author?> MineAsync(Account account, CancellationToken ct) =>
        db.Authors.SingleOrDefaultAsync(a => a.AccountId == account.Id, ct);
}
