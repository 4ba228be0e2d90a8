namespace Blog.Content.Writing;

/// <summary>How long the fields of articles and pages may be, in characters; the body's limit is the renderer's.</summary>
public static class TextLimits
{
    public const int Title = 200;
    public const int Subtitle = 300;
    public const int Excerpt = 500;
    public const int Keywords = 300;
    // Some letters fold to two. With the slug they stand in indexes, and PostgreSQL takes 2,704 bytes there.
    public const int FoldedTitle = Title + 40;
    public const int FoldedKeywords = Keywords + 20;
    public const int Alt = 300;
    public const int Label = 80;
    public const int Url = 500;
    public const int Language = 20;
    public const int Verdict = 10_000;
    public const int Tags = 20;
}
