namespace Blog.Core.Events;

/// <summary>What becomes of a text by the save at hand, as the module that has the text tells it.</summary>
/// <param name="Kind">What it is to readers.</param>
/// <param name="Text">Which text.</param>
/// <param name="Path">Root-relative address after the save.</param>
/// <param name="Title">Its title.</param>
/// <param name="Language">BCP 47; never empty.</param>
public sealed record TextChange(TextEventKind Kind, TextKey Text, string Path, string Title, string Language)
{
    /// <summary>Root-relative address before the save, where that was another one.</summary>
    public string FormerPath { get; init; } = "";

    /// <summary>Whether search engines were sent to it before the save: readers saw it, and it was not hidden.</summary>
    public bool WasFindable { get; init; }

    /// <summary>Whether search engines are sent to it after the save.</summary>
    public bool IsFindable { get; init; }

    /// <summary>The names of the properties that have changed.</summary>
    public IReadOnlyCollection<string> Changed { get; init; } = [];
}
