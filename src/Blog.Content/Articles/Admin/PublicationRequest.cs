using Blog.Core.Settings;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Blog.Content.Articles.Admin;

/// <summary>
/// A change of status that an author asks for with a save (publish, schedule, unpublish), and the notice to show afterwards.
/// </summary>
public sealed class PublicationRequest
{
    private const string At = nameof(ArticleForm.PublishAt);

    private readonly Action<Article> change;

    private PublicationRequest(string notice, Action<Article>? change)
    {
        (Notice, Moves) = (notice, change is not null);
        this.change = change ?? (_ => { });
    }

    /// <summary>What has been done, in words.</summary>
    public string Notice { get; }

    /// <summary>Whether the article changes its status, which one in the bin must not.</summary>
    public bool Moves { get; }

    public void Carry(Article article) => change(article);

    public static PublicationRequest Save(IStringLocalizer<Texts> text) => new(text["Saved."], null);

    public static PublicationRequest Publish(DateTime now, IStringLocalizer<Texts> text) =>
        new(text["Published."], a => a.Publish(now));

    public static PublicationRequest Unpublish(IStringLocalizer<Texts> text) =>
        new(text["Reverted to draft. Readers can no longer see it."], a => a.Unpublish());

    /// <summary>Reads the time of a schedule; null, with the reason in <paramref name="state"/>, when it cannot be.</summary>
    public static PublicationRequest? Schedule(
        string? at, SiteSettings site, DateTime now, ModelStateDictionary state, IStringLocalizer<Texts> text)
    {
        var typed = site.Read(at);
        if (typed.Utc is not { } due)
        {
            state.AddModelError(At, typed.Kind == TypedTimeKind.Skipped
                ? text["This time does not exist in {0}, because the clocks go forward that night. Choose another time.",
                    site.TimeZone]
                : text["Choose a date and time to publish."]);
            return null;
        }

        if (due <= now)
        {
            state.AddModelError(At, text["{0} is in the past. Choose a later time, or publish now.", site.Show(due)]);
            return null;
        }

        var notice = text["Scheduled for {0} ({1}).", site.Show(due), site.TimeZone].Value;
        return new(typed.Kind == TypedTimeKind.Twice
            ? $"{notice} {text["The clocks go back that night; the first of the two hours is used."]}"
            : notice,
            a => a.Schedule(due, now));
    }

    /// <summary>
    /// Reads the request of an editor form; null, with the reason in <paramref name="state"/>, when it cannot be carried out.
    /// </summary>
    public static PublicationRequest? Read(
        ArticleForm form, SiteSettings site, DateTime now, ModelStateDictionary state, IStringLocalizer<Texts> text)
    {
        if (form.Then is "publish" or "schedule" && string.IsNullOrWhiteSpace(form.Body))
        {
            state.AddModelError(nameof(form.Body), text["There is nothing to publish yet: the article is empty."]);
            return null;
        }

        return form.Then switch
        {
            "publish" => Publish(now, text),
            "schedule" => Schedule(form.PublishAt, site, now, state, text),
            "unpublish" => Unpublish(text),
            _ => Save(text),
        };
    }
}
