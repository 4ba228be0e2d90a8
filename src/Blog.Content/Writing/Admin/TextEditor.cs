namespace Blog.Content.Writing.Admin;

/// <summary>
/// The view model of the Markdown editor's frame, shared by articles and pages: form address, toolbar, status, word count.
/// </summary>
/// <param name="Path">The form's address, and the key under which the browser keeps the unsaved text (autosave).</param>
/// <param name="Heading">What is edited, for those who hear the page.</param>
/// <param name="List">Where its bar leads back to.</param>
/// <param name="ListName">English name of that list, a key of its translation.</param>
/// <param name="Status">English name of the status as stored, a key of its translation.</param>
/// <param name="Saved">When it was saved last, in words; empty when it never was.</param>
/// <param name="Body">The Markdown as typed.</param>
/// <param name="Words">Words as stored.</param>
/// <param name="Minutes">Reading time as stored.</param>
public sealed record TextEditor(
    string Path, string Heading, string List, string ListName, string Status, string Saved, string? Body, int Words, int Minutes)
{
    public bool IsDraft => Status is "Draft" or "New";

    /// <summary>The address that shows what is typed as readers would see it.</summary>
    public string Preview => $"{List}/preview";
}
