using System.Linq.Expressions;
using Blog.Content.Articles;
using Blog.Content.Writing;

namespace Blog.Content.Translations.Admin;

/// <summary>A text that is, or may become, a translation of the one being edited.</summary>
/// <param name="Language">BCP 47; empty for the site's.</param>
/// <param name="Group">What it has in common with its translations; null while it stands alone.</param>
public sealed record GroupMember(long Id, string Slug, string Title, string Language, Guid? Group)
{
    internal static readonly Expression<Func<Article, GroupMember>> Of = a =>
        new GroupMember(a.Id, a.Slug, a.Title, a.Language, a.TranslationGroup);
}
