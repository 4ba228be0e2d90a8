namespace Blog.Core.Texts;

/// <summary>Names the resources of all interface text; the English text is the key.</summary>
public sealed class Texts;
