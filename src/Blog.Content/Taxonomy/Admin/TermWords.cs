using Blog.Core.Admin;

namespace Blog.Content.Taxonomy.Admin;

/// <summary>
/// What the screens of categories and of tags do not share: addresses and words (English, keys of their translations).
/// </summary>
/// <param name="Path">The list in the admin area.</param>
/// <param name="ReaderPath">Where readers find one, up to its slug.</param>
/// <param name="Icon">A symbol of the admin sprite.</param>
/// <param name="Title">The heading of the list.</param>
/// <param name="Lead">What they are for.</param>
/// <param name="New">The heading of an empty form.</param>
/// <param name="Empty">Says that there is none yet.</param>
/// <param name="Delete">The heading of the confirmation.</param>
/// <param name="After">What becomes of the articles of a deleted one.</param>
public sealed record TermWords(
    string Path, string ReaderPath, string Icon, string Title, string Lead, string New, string Empty, string Delete, string After)
{
    public static TermWords Categories { get; } = new("/admin/categories", "/category/", "folder", "Categories",
        "The few large subjects of the blog. An article is filed under one of them, or under none.",
        "New category", "No categories yet", "Delete the category “{0}”?", "They stay, and have no category then.")
    {
        Form = FormNames.Category,
        Made = "The category “{0}” is there.",
        Saved = "The category “{0}” is saved.",
        Deleted = "The category “{0}” is deleted.",
        Merged = "“{0}” is merged into the category “{1}”.",
        Taken = "There is already a category “{0}” with this name or address.",
        Missing = "There is no category “{0}”. Pick one from the list.",
        Gone = "This category has been deleted meanwhile. Save to make it anew.",
    };

    public static TermWords Tags { get; } = new("/admin/tags", "/tag/", "tag", "Tags",
        "Words that articles share. An article can have several.",
        "New tag", "No tags yet", "Delete the tag “{0}”?", "They stay, without this tag.")
    {
        Made = "The tag “{0}” is there.",
        Saved = "The tag “{0}” is saved.",
        Deleted = "The tag “{0}” is deleted.",
        Merged = "“{0}” is merged into the tag “{1}”.",
        Taken = "There is already a tag “{0}” with this name or address.",
        Missing = "There is no tag “{0}”. Pick one from the list.",
        Gone = "This tag has been deleted meanwhile. Save to make it anew.",
    };

    /// <summary>The name by which modules add fields to the form; null where none can.</summary>
    public string? Form { get; init; }

    public required string Made { get; init; }

    public required string Saved { get; init; }

    public required string Deleted { get; init; }

    public required string Merged { get; init; }

    public required string Taken { get; init; }

    public required string Missing { get; init; }

    public required string Gone { get; init; }
}
