using Blog.Content.Slugs;
using Blog.Core.Data;
using Blog.Core.Permalinks;
using Blog.Core.Texts;
using Blog.Markdown;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Content.Articles.Admin;

/// <summary>
/// Translates a refused save (taken or reserved slug, Markdown error) into a validation error beside its field.
/// </summary>
public sealed class ArticleSaveErrors(
    BlogDbContext db, PermalinkTable permalinks, IEnumerable<SlugOwner> owners, MarkdownRenderer renderer,
    IStringLocalizer<Texts> text)
{
    public async Task ExplainAsync(Exception refusal, Article article, ModelStateDictionary state, CancellationToken ct)
    {
        switch (refusal)
        {
            case MarkdownException e:
                state.AddModelError(IsVerdict(article) ? nameof(ArticleForm.Verdict) : nameof(ArticleForm.Body), e.Message);
                break;
            case SlugRefusedException { Refusal: PermalinkRefusal.Reserved } e:
                state.AddModelError(
                    nameof(ArticleForm.Slug), text["“{0}” is an address of the blog itself. Choose another one.", e.Slug]);
                break;
            case SlugRefusedException { Refusal: PermalinkRefusal.Known } e:
                var to = await permalinks.LeadsToAsync(e.Slug, Article.TargetType, article.Id, ct);
                state.AddModelError(nameof(ArticleForm.Slug), text[
                    "Whoever opens “/{0}” is led to “/{1}” today. Save once more, and they find this text there instead; or choose another address.",
                    e.Slug, to ?? ""]);
                break;
            case SlugRefusedException e:
                state.AddModelError(nameof(ArticleForm.Slug), await TakenAsync(e.Slug, ct));
                break;
        }
    }

    private async Task<string> TakenAsync(string slug, CancellationToken ct)
    {
        var link = await permalinks.FindAsync(slug, ct);
        var owner = owners.FirstOrDefault(o => o.TargetType == link?.TargetType);
        var title = owner is null ? null : await owner.TitleOf(db, link!.TargetId, ct);
        return title is null
            ? text["“{0}” is taken already. Choose another one.", slug]
            : text["“{0}” is the address of “{1}”. Choose another one.", slug, title];
    }

    private bool IsVerdict(Article article)
    {
        try
        {
            _ = article.Verdict.Length > 0 ? renderer.Render(article.Verdict) : null;
            return false;
        }
        catch (MarkdownException)
        {
            return true;
        }
    }
}
