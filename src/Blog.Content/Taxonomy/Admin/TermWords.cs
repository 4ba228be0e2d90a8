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
        "The main topics of your blog. Each article can have one category.",
        "New category", "No categories yet", "Delete the category “{0}”?", "The articles are kept, without a category.")
    {
        Form = FormNames.Category,
        Made = "Category “{0}” created.",
        Saved = "Category “{0}” saved.",
        Deleted = "Category “{0}” deleted.",
        Merged = "“{0}” has been merged into the category “{1}”.",
        Taken = "The category “{0}” already has this name or URL.",
        Missing = "There is no category “{0}”. Choose one from the list.",
        Gone = "This category has been deleted. Save to create it again.",
    };

    public static TermWords Tags { get; } = new("/admin/tags", "/tag/", "tag", "Tags",
        "Keywords that group related articles. An article can have several.",
        "New tag", "No tags yet", "Delete the tag “{0}”?", "The articles are kept, without this tag.")
    {
        Made = "Tag “{0}” created.",
        Saved = "Tag “{0}” saved.",
        Deleted = "Tag “{0}” deleted.",
        Merged = "“{0}” has been merged into the tag “{1}”.",
        Taken = "The tag “{0}” already has this name or URL.",
        Missing = "There is no tag “{0}”. Choose one from the list.",
        Gone = "This tag has been deleted. Save to create it again.",
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
