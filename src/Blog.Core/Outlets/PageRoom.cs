namespace Blog.Core.Outlets;

/// <summary>
/// Tells modules how much room the owner's look gives to the parts of a page; whatever draws pages registers it.
/// </summary>
/// <param name="Now">The widths at this moment.</param>
public sealed record PageRoom(Func<PageWidths> Now);

/// <summary>Widths of the parts of a page, in CSS pixels.</summary>
/// <param name="Page">Across the page on wide screens.</param>
/// <param name="Text">The column of an article's text.</param>
/// <param name="Side">The column beside it; null where the look has none.</param>
/// <param name="Item">One item of a list of articles.</param>
/// <param name="Phone">Each of them on a phone.</param>
public sealed record PageWidths(int Page, int Text, int? Side, int Item, int Phone);
