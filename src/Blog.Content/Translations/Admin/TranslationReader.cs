using Blog.Content.Articles;
using Blog.Content.Articles.Admin;
using Blog.Content.Writing;
using Blog.Core.Data;
using Blog.Core.Settings;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Content.Translations.Admin;

/// <summary>
/// Reads from the form which article a text is a translation of. Both then share a group, with one text of each language.
/// </summary>
public sealed class TranslationReader(
    BlogDbContext db, ArticleEvents events, SettingsStore settings, IStringLocalizer<Texts> text)
{
    private static readonly Func<CancellationToken, Task> Nothing = _ => Task.CompletedTask;

    /// <summary>Puts the article into the group that the form asks for, or says beside the field why not.</summary>
    /// <returns>What is to be written in the transaction that saves the article.</returns>
    public async Task<Func<CancellationToken, Task>> ReadAsync(
        ArticleForm form, Article article, ModelStateDictionary state, CancellationToken ct)
    {
        var typed = (form.TranslationOf ?? "").Trim();
        // An untouched field keeps the stored group: another author may have joined the article from the other side meanwhile.
        var moves = typed != (form.TranslationOfBefore ?? "").Trim();
        var other = moves && typed.Length > 0 ? await FindAsync(typed, article, state, ct) : null;
        if (moves)
        {
            article.TranslationGroup = typed.Length == 0 ? null : other?.Group ?? Guid.NewGuid();
        }

        await RefuseTakenLanguageAsync(form, article, other, moves, state, ct);
        return other is { Group: null } ? saved => JoinAsync(other.Id, article.TranslationGroup!.Value, saved) : Nothing;
    }

    /// <summary>The texts of the same group, but for the bin's and itself.</summary>
    public async Task<IReadOnlyList<GroupMember>> OthersAsync(Guid? group, long id, CancellationToken ct) =>
        group is null
            ? []
            : await db.Set<Article>().Where(a => a.TranslationGroup == group && a.Id != id && a.Status != ArticleStatus.Trashed)
                .OrderBy(a => a.Id).Select(GroupMember.Of).ToListAsync(ct);

    /// <summary>The form of a stored article, with one of its translations named in it.</summary>
    public async Task<ArticleForm> FormAsync(Article article, CancellationToken ct)
    {
        var form = ArticleForm.Of(article);
        form.TranslationOf = form.TranslationOfBefore = (await OthersAsync(article.TranslationGroup, article.Id, ct))
            .Select(m => m.Slug)
            .FirstOrDefault();
        return form;
    }

    private async Task<NamedArticle?> FindAsync(string typed, Article article, ModelStateDictionary state, CancellationToken ct)
    {
        var found = await db.Set<Article>().Where(a => a.Status != ArticleStatus.Trashed).TypedAsync(typed, ct);
        var problem = found switch
        {
            [] => text["No article has this URL or title. Choose one from the list."],
            [_, _, ..] => text["Several articles have this title. Enter the URL of the one you mean."],
            [var only] when only.Id == article.Id => text["An article cannot be a translation of itself. Choose another one."],
            _ => null,
        };
        if (problem is not null)
        {
            state.AddModelError(nameof(ArticleForm.TranslationOf), problem);
        }

        return problem is null ? found[0] : null;
    }

    private async Task RefuseTakenLanguageAsync(
        ArticleForm form, Article article, NamedArticle? other, bool moves, ModelStateDictionary state, CancellationToken ct)
    {
        var site = settings.Get<SiteSettings>().Language;
        var own = (form.Language ?? "").Trim() is { Length: > 0 } typed ? typed : site;
        var members = await OthersAsync(article.TranslationGroup, article.Id, ct);
        var rival = members.Select(m => new NamedArticle(m.Id, m.Title, m.Language, m.Group))
            .Concat(other is null ? [] : [other])
            .FirstOrDefault(m => Translation.Same(m.Language.Length > 0 ? m.Language : site, own));
        if (rival is not null)
        {
            state.AddModelError(moves ? nameof(ArticleForm.TranslationOf) : nameof(ArticleForm.Language),
                text["“{0}” is already the translation in this language ({1}). Set another language for this article, or choose another article.", rival.Title, own]);
        }
    }

    private async Task JoinAsync(long other, Guid group, CancellationToken ct)
    {
        var joined = await db.Set<Article>().Where(a => a.Id == other && a.TranslationGroup == null)
            .UpdateAllAsync(db, ArticleCacheTags.OfText(other), set => set.SetProperty(a => a.TranslationGroup, group), ct);
        if (joined == 0)
        {
            throw new DbUpdateConcurrencyException("The other article was linked to a different translation at the same time. Please try again.");
        }

        await events.ChangedAsync(db, db.Articles.Where(a => a.Id == other), nameof(Article.TranslationGroup), ct);
    }
}
