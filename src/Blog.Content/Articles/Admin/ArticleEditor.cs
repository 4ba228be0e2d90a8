using System.Globalization;
using Blog.Content.Translations.Admin;
using Blog.Core.Settings;
using Blog.Media.Library;

namespace Blog.Content.Articles.Admin;

/// <summary>
/// The view model of the article editor: the form as typed, the stored article, and the options of its selects.
/// </summary>
public sealed record ArticleEditor(
    ArticleForm Form, ArticleState? Stored, ArticleChoices Choices, SiteSettings Site, Core.Admin.Conflict? Conflict = null)
{
    /// <summary>The stored texts in other languages.</summary>
    public IReadOnlyList<GroupMember> Translations { get; init; } = [];

    /// <summary>Where readers are led who open its address, until they see it; null where it is nobody else's.</summary>
    public string? LeadsTo { get; init; }

    public bool IsNew => Stored is null;

    public ArticleStatus Status => Stored?.Status ?? ArticleStatus.Draft;

    /// <summary>Where the form goes.</summary>
    public string Path => Stored is null ? "/admin/articles/new" : $"/admin/articles/{Stored.Id}";
}

/// <summary>The stored article's status, address and times.</summary>
public sealed record ArticleState(
    long Id, string Slug, ArticleStatus Status, DateTime? PublishedAt, DateTime? UpdatedAt, DateTime SavedAt, int Words,
    Guid? TranslationGroup);

/// <summary>What the editor's selects and lists offer.</summary>
public sealed record ArticleChoices(
    IReadOnlyList<Choice> Categories,
    IReadOnlyList<Choice> Authors,
    IReadOnlyList<Picture> Pictures,
    IReadOnlyList<string> Tags,
    IReadOnlyList<FilterOption> Published,
    IReadOnlyList<string> Series,
    IReadOnlyList<FilterOption> Newest);

/// <summary>One option of a select.</summary>
public sealed record Choice(long Id, string Text)
{
    public string Value => Id.ToString(CultureInfo.InvariantCulture);
}
