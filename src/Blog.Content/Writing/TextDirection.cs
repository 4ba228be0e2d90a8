namespace Blog.Content.Writing;

/// <summary>Which way the text runs; <see cref="Auto"/> follows the language.</summary>
public enum TextDirection
{
    Auto,
    Ltr,
    Rtl,
}
