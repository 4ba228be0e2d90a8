namespace Blog.Web.Data.Start;

/// <summary>The file in the data folder that says which database belongs to it.</summary>
public static class Marker
{
    /// <summary>The id in the marker, null without one.</summary>
    /// <exception cref="StartupException">The marker holds no id.</exception>
    public static Guid? Read(DataFolder folder)
    {
        if (!File.Exists(folder.Marker))
        {
            return null;
        }

        using var reader = new StreamReader(folder.Marker);
        return Guid.TryParse(reader.ReadLine(), out var id) ? id : throw new StartupException(
            $"{folder.Marker} does not contain a database id. "
                + "Restore it from a backup, or delete it to use the database next to it.",
            ExitCodes.Database);
    }

    public static void Write(DataFolder folder, Guid id)
    {
        var temporary = folder.Marker + ".new";
        File.WriteAllText(temporary, $"{id}\nThis file says which database belongs to this folder. Keep the two together.\n");
        File.Move(temporary, folder.Marker, overwrite: true);
    }

    /// <summary>
    /// An empty database beside a marker means that the real one is lost or not mounted: never a silent empty blog.
    /// </summary>
    public static StartupException DatabaseMissing(DataFolder folder, string database) => new(
        $"{folder.Marker} says this folder contained a blog, but {database} is missing or empty. "
        + "Restore the database (see the verb restore), or delete blog.id to start an empty blog.", ExitCodes.Database);

    /// <exception cref="StartupException">The marker names another database.</exception>
    public static void Compare(DataFolder folder, Guid? marker, Guid? database)
    {
        if (marker is not null && marker != database)
        {
            throw new StartupException(
                $"The database has the id {database?.ToString() ?? "(none)"}, but {folder.Marker} expects {marker}: "
                    + "the two do not belong together. "
                + "Restore the right one, or delete blog.id to use this database.", ExitCodes.Database);
        }
    }
}
