namespace Blog.Content.Articles;

/// <summary>How the article's page shows its hero picture: whole, or as a band cut around the part that matters.</summary>
public enum HeroCrop
{
    /// <summary>All of it, on a ground of its own colour.</summary>
    Whole,
    Middle,
    Top,
    Bottom,
    Left,
    Right,
}
