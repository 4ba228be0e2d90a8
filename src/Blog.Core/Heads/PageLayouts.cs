namespace Blog.Core.Heads;

/// <summary>
/// The layouts that the host draws around pages, for views of modules that ask for another one than their area's.
/// </summary>
/// <param name="Readers">Path of the layout of readers' pages, such as a preview in the admin area has.</param>
public sealed record PageLayouts(string Readers);
