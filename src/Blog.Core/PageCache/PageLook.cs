namespace Blog.Core.PageCache;

/// <summary>
/// Which styles a reader's page carries beside those of every page. A page says its own look in its head; what stands on it, such
/// as a form below an article, adds the look that it needs while it draws (<see cref="PageComposition.Carrying"/>).
/// </summary>
[Flags]
public enum PageLook
{
    None = 0,

    /// <summary>Lists and finds: <c>name.list.css</c>.</summary>
    List = 1,

    /// <summary>Is one text to read: <c>name.text.css</c>.</summary>
    Text = 2,

    /// <summary>Asks for something, by a form or ways to give: <c>name.form.css</c>.</summary>
    Form = 4,
}
