namespace Blog.Web.Data;

/// <summary>The one folder that holds all that must survive: database, media, keys, logs.</summary>
public sealed class DataFolder(string path)
{
    /// <summary>Absolute path.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public string Database => In("blog.db");

    public string Media => In("media");

    public string Keys => In("keys");

    public string Logs => In("logs");

    /// <summary>The file that says a database was made here; without its database it is an error.</summary>
    public string Marker => In("blog.id");

    /// <summary>The file whose operating-system lock one migrating process holds.</summary>
    public string MigrationLock => In("migrate.lock");

    /// <summary>The file whose operating-system lock the one serving process holds.</summary>
    public string ServingLock => In("blog.lock");

    /// <summary>Touched by a verb that has changed the database while a server may be running.</summary>
    public string Changed => In("blog.changed");

    /// <summary>
    /// The folder of <c>Data:Folder</c>; else <c>/data</c> in a container, <c>data</c> beside Blog.sln when run from
    /// source, <c>data</c> in the current folder otherwise.
    /// </summary>
    public static DataFolder From(IConfiguration configuration)
    {
        var configured = configuration["Data:Folder"];
        return new(!string.IsNullOrWhiteSpace(configured) ? configured
            : configuration.GetValue<bool>("DOTNET_RUNNING_IN_CONTAINER") ? "/data"
            : System.IO.Path.Combine(SourceRoot() ?? Environment.CurrentDirectory, "data"));
    }

    private static string? SourceRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Blog.sln")))
            {
                return folder.FullName;
            }
        }

        return null;
    }

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
