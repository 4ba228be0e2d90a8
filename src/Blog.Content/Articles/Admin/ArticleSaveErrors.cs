using Blog.Content.Slugs;
using Blog.Markdown;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Blog.Content.Articles.Admin;

/// <summary>
/// Translates a refused save (taken or reserved slug, Markdown error) into a validation error beside its field.
/// </summary>
public sealed class ArticleSaveErrors(SlugRefusals slugs, MarkdownRenderer renderer)
{
    public async Task ExplainAsync(Exception refusal, Article article, ModelStateDictionary state, CancellationToken ct)
    {
        switch (refusal)
        {
            case MarkdownException e:
                state.AddModelError(IsVerdict(article) ? nameof(ArticleForm.Verdict) : nameof(ArticleForm.Body), e.Message);
                break;
            case SlugRefusedException e:
                state.AddModelError(
                    nameof(ArticleForm.Slug), await slugs.ExplainAsync(e, Article.TargetType, article.Id, ct));
                break;
        }
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
