namespace Blog.Media.Variants;

/// <summary>Says why an upload cannot be a picture here; its message is what the person reads.</summary>
public sealed class PictureException : Exception
{
    public PictureException(string message) : base(message) { }

    public PictureException(string message, Exception inner) : base(message, inner) { }
}
