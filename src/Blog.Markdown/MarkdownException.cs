namespace Blog.Markdown;

/// <summary>A text that cannot be rendered; the message is written for its author and says what to change.</summary>
public sealed class MarkdownException : Exception
{
    public MarkdownException() { }

    public MarkdownException(string message) : base(message) { }

    public MarkdownException(string message, Exception? inner) : base(message, inner) { }
}
