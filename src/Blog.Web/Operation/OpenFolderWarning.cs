using Blog.Web.Data;

namespace Blog.Web.Operation;

/// <summary>
/// Warns when other users of the machine may read database, keys or log, as in a folder that an older version or a person made.
/// </summary>
public sealed class OpenFolderWarning(DataFolder folder) : IOwnerWarning
{
    private const string Words = "Other users of this machine can read {0}, including password hashes, keys and messages. "
        + "Remove their access: {1}";

    private static readonly string[] Databases = ["blog.db", "blog.db-wal"];

    private static readonly EnumerationOptions All = new() { AttributesToSkip = FileAttributes.ReparsePoint };

    // For each: how others get into a folder, and how they read a file.
    private static readonly (UnixFileMode Enter, UnixFileMode Read)[] Others =
    [
        (UnixFileMode.GroupExecute, UnixFileMode.GroupRead), (UnixFileMode.OtherExecute, UnixFileMode.OtherRead),
    ];

    public OwnerWarning? Now() =>
        Others.Any(o => IsOpen(folder.Path, o.Enter)) && Files().FirstOrDefault(IsReadable) is { } path
            ? new(Words, path, $"chmod -R go= {folder.Path}")
            : null;

    private IEnumerable<string> Files() => Old().Prepend(folder.Path).SelectMany(root =>
        Databases.Select(name => Path.Combine(root, name)).Where(File.Exists)
            .Concat(In(Path.Combine(root, "keys")))).Concat(In(folder.Logs));

    // A restore has moved them there.
    private string[] Old() => Directory.GetDirectories(folder.Path, "before-restore-*", All);

    private static string[] In(string path) => Directory.Exists(path) ? Directory.GetFiles(path, "*", All) : [];

    // A folder between that lets nobody in protects what lies in it.
    private bool IsReadable(string path) => Others.Any(o =>
        IsOpen(path, o.Read)
        && Between(path).All(between => IsOpen(between, o.Enter)));

    private IEnumerable<string> Between(string path)
    {
        for (var at = Path.GetDirectoryName(path); at?.Length >= folder.Path.Length; at = Path.GetDirectoryName(at))
        {
            yield return at;
        }
    }

    // A file may go while it is looked at: SQLite's log does, at a checkpoint.
    private static bool IsOpen(string path, UnixFileMode right)
    {
        try
        {
            return !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & right) != 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
