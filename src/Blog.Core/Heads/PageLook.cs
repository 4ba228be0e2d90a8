namespace Blog.Core.Heads;

/// <summary>Which styles a reader's page carries beside those of every page; each look is one inlined stylesheet.</summary>
public enum PageLook
{
    /// <summary>Lists and finds: <c>name.list.css</c>.</summary>
    List,

    /// <summary>Is one text to read: <c>name.text.css</c>.</summary>
    Text,

    /// <summary>Asks for something, by a form or ways to give: <c>name.form.css</c>.</summary>
    Form,
}
