using Blog.Core.Admin;

namespace Blog.Core.Settings.Admin;

/// <summary>The form of one group of settings, as typed.</summary>
public abstract class SettingsForm : IEditForm
{
    /// <summary>The version that the person saw; 0 while nobody has saved any.</summary>
    public long Version { get; set; }

    public virtual string? WordsOf(string field) => null;
}

/// <summary>What the screen of a group of settings shows.</summary>
/// <param name="Form">As stored, or as typed when it could not be saved.</param>
/// <param name="Conflict">Set when somebody else was faster.</param>
public sealed record SettingsPage<TForm>(TForm Form, Core.Admin.Conflict? Conflict = null);
