namespace Blog.Ads.Slots.Admin;

/// <summary>What the admin area calls slots and what they take; English.</summary>
public static class SlotTexts
{
    public static string Of(SlotPlace place) => place switch
    {
        SlotPlace.PageTop => "Page top",
        SlotPlace.ArticleTop => "Article top",
        SlotPlace.InArticle => "In the article",
        SlotPlace.ArticleEnd => "Article end",
        SlotPlace.Sidebar => "Sidebar",
        SlotPlace.PageBottom => "Page bottom",
        _ => "In lists",
    };

    /// <summary>One sentence on where a place lies.</summary>
    public static string Explain(SlotPlace place) => place switch
    {
        SlotPlace.PageTop => "One slim line of text at the top of every page.",
        SlotPlace.ArticleTop => "After the first paragraph.",
        SlotPlace.InArticle => "After a section, or where the author placed an ad break.",
        SlotPlace.ArticleEnd => "Below the article’s text.",
        SlotPlace.Sidebar => "Beside the table of contents; on phones, above the text.",
        SlotPlace.PageBottom => "At the end of the page, above the footer.",
        _ => "Between two articles in a list.",
    };

    public static string Of(AdKind kind) =>
        kind switch { AdKind.Picture => "Image", AdKind.Text => "Text", AdKind.Line => "Sponsored line", _ => "Card" };

    public static string Explain(AdKind kind) => kind switch
    {
        AdKind.Picture => "A banner the size of the ad spot.",
        AdKind.Text => "A title, a line of text and a link.",
        AdKind.Line => "A single line of text.",
        _ => "A picture, a title and a line of text, in the look of your blog.",
    };

    public static string Of(SlotFallback fallback) => fallback switch
    {
        SlotFallback.Nothing => "Nothing",
        SlotFallback.House => "A house ad",
        _ => "“Ad spots available”",
    };

    public static string Of(SlotPages page) => page switch
    {
        SlotPages.Home => "Home",
        SlotPages.Articles => "Articles",
        SlotPages.Pages => "Pages",
        SlotPages.Categories => "Categories",
        SlotPages.Tags => "Tags",
        SlotPages.Authors => "Authors",
        SlotPages.Archive => "Archive",
        _ => "Search",
    };

    /// <summary>The names of a set's members, with commas.</summary>
    public static string Of(AdKinds kinds) =>
        kinds == AdKinds.All
            ? "All types"
            : string.Join(", ", Enum.GetValues<AdKind>().Where(k => kinds.HasFlag(k.AsSet())).Select(Of));

    /// <summary>The size of a place for people.</summary>
    public static string Of(SlotRoom room) => room.HasPictures
        ? $"{room.Wide}, on phones {room.Phone}"
        : $"one line, {room.Height} pixels high";

    public static string Of(PricePeriod per) => per == PricePeriod.Week ? "a week" : "a month";
}
