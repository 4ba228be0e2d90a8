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
    IStringLocalizer<Texts> t) : FormController<ProfileForm>(db, t)
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
    public Task<IActionResult> Update([FromForm] ProfileForm form, CancellationToken ct) => TryAsync(form, async () =>
    {
        await TakePictureAsync(form, ct);
        await CheckAsync(form, ct);
        return ModelState.IsValid && await SaveAsync(form, ct) ? Saved() : null;
    }, ct);

    protected override async Task<IActionResult> ShowAsync(ProfileForm form, int status, CancellationToken ct)
    {
        var face = await Db.Pictures.AsNoTracking().SingleOrDefaultAsync(p => p.Id == form.PictureId, ct);
        form.Face = face is null ? null : HeroPicture.Of(face);
        return Again(Page, form, status);
    }

    protected override async Task<IActionResult> ShowConflictAsync(ProfileForm form, CancellationToken ct)
    {
        var account = await MeAsync();
        var theirs = ProfileForm.Of(await MineAsync(account, ct), account);
        (form.PictureName, theirs.PictureName) = (await NameAsync(form.PictureId, ct), await NameAsync(theirs.PictureId, ct));
        form.Conflict = Core.Admin.Conflict.Between(form, theirs);
        // Whoever saves now has seen the other's text.
        form.Version = theirs.Version;
        ModelState.Remove(nameof(form.Version));
        return await ShowAsync(form, StatusCodes.Status409Conflict, ct);
    }

    // Somebody else was faster with the same address.
    protected override bool ExplainTaken(ProfileForm form, Exception error)
    {
        var isSlug = Db.IsTaken<Author>(error, nameof(Author.Slug));
        if (isSlug)
        {
            RefuseSlug();
        }

        return isSlug;
    }

    // With its number, as two pictures may have one name.
    private async Task<string> NameAsync(long? picture, CancellationToken ct) =>
        await Db.Pictures.Where(p => p.Id == picture).Select(p => $"{p.FileName} (no. {p.Id})").SingleOrDefaultAsync(ct) ?? "";

    private async Task TakePictureAsync(ProfileForm form, CancellationToken ct)
    {
        var choice = await pictures.FromFormAsync(form.Picture, form.Name, ct);
        if (choice.Problem is { } problem)
        {
            ModelState.AddModelError("Picture.File", T[problem]);
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
            ModelState.AddModelError(nameof(form.Website), T["Enter a URL such as https://example.org."]);
        }

        if (form.Slug is { Length: > 0 } && Slug.From(form.Slug).Length == 0)
        {
            ModelState.AddModelError(nameof(form.Slug), T["Use at least one letter or number."]);
        }

        if (form.PictureId is { } id && !await Db.Pictures.AnyAsync(p => p.Id == id, ct))
        {
            ModelState.AddModelError(nameof(form.PictureId), T["This image no longer exists."]);
        }
    }

    private async Task<bool> SaveAsync(ProfileForm form, CancellationToken ct)
    {
        await using var transaction = await Db.Database.BeginTransactionAsync(ct);
        var account = await MeAsync();
        var author = await MineAsync(account, ct) ?? Db.Add(new Author { AccountId = account.Id }).Entity;
        var (former, slug) = (author.Slug, SlugOf(form));
        if (await Db.Authors.AnyAsync(a => a.Slug == slug && a.Id != author.Id, ct))
        {
            RefuseSlug();
            return false;
        }

        form.Write(author, slug);
        account.DisplayName = form.Name;
        if (former.Length > 0)
        {
            Db.ExpectVersion(author, form.Version);
        }

        await Db.SaveChangesAsync(ct);
        if (former.Length > 0 && former != slug)
        {
            await permalinks.RedirectAsync(Author.PathOf(former), Author.PathOf(slug), ct);
        }

        await transaction.CommitAsync(ct);
        return true;
    }

    private void RefuseSlug() => ModelState.AddModelError(nameof(ProfileForm.Slug), T["Another author already uses this URL."]);

    private RedirectResult Saved()
    {
        Notice(T["Profile saved."]);
        return Redirect(Path);
    }

    private static string SlugOf(ProfileForm form) =>
        Slug.From(form.Slug) is { Length: > 0 } slug ? slug : Slug.From(form.Name) is { Length: > 0 } ofName ? ofName : "author";

    private async Task<Account> MeAsync() =>
        await users.GetUserAsync(User) ?? throw new InvalidOperationException("This account has been deleted.");

    private Task<Author?> MineAsync(Account account, CancellationToken ct) =>
        Db.Authors.SingleOrDefaultAsync(a => a.AccountId == account.Id, ct);
}
