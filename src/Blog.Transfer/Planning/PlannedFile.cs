using Blog.Transfer.Runs;

namespace Blog.Transfer.Planning;

/// <summary>Where one file of the folder is to be read, decided before anything is written.</summary>
/// <param name="Path">Path inside the folder.</param>
/// <param name="TargetType"><c>article</c> or <c>page</c>.</param>
/// <param name="Requested">The slug that the file asks for.</param>
/// <param name="Slug">The slug that it has or gets.</param>
/// <param name="LinkSlug">The slug to which other files link: the one of its
/// import, which keeps leading there after a rename.</param>
/// <param name="Known">What an earlier import remembers of it.</param>
/// <param name="Fate">What has become of its article since; <see cref="TargetFate.Here"/> for a new file, too.</param>
/// <param name="Warning">Why the slug is not the requested one.</param>
internal sealed record PlannedFile(
    string Path, string TargetType, string Requested, string Slug, string LinkSlug, ImportedFile? Known, TargetFate Fate,
    string? Warning);

/// <summary>What has become of an imported article here.</summary>
internal enum TargetFate
{
    Here,
    InBin,
    Deleted,
}
