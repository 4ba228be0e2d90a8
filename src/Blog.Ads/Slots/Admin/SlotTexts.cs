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
        SlotPlace.PageTop => "Above the blog’s name.",
        SlotPlace.ArticleTop => "Between an article’s head and its text.",
        SlotPlace.InArticle => "After a section, or at the author’s ad breaks.",
        SlotPlace.ArticleEnd => "Below an article’s text.",
        SlotPlace.Sidebar => "Beside the text where there is room, above it on small screens.",
        SlotPlace.PageBottom => "Below everything, above the foot.",
        _ => "Between two articles of a list.",
    };

    public static string Of(AdKind kind) =>
        kind switch { AdKind.Picture => "Picture", AdKind.Text => "Text", AdKind.Line => "Sponsored line", _ => "Card" };

    public static string Explain(AdKind kind) => kind switch
    {
        AdKind.Picture => "A banner of the slot’s size.",
        AdKind.Text => "A title, a text and a link.",
        AdKind.Line => "One line of words.",
        _ => "A small picture, a title and a text in the page’s own look.",
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
            ? "All kinds"
            : string.Join(", ", Enum.GetValues<AdKind>().Where(k => kinds.HasFlag(k.AsSet())).Select(Of));

    public static string Of(PricePeriod per) => per == PricePeriod.Week ? "a week" : "a month";
}
