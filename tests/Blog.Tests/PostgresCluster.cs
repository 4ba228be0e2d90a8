using System.Diagnostics;
using System.Globalization;

namespace Blog.Tests;

/// <summary>
/// A throw-away PostgreSQL cluster of this test run, where PostgreSQL's programs are installed. It listens on a socket in its
/// own folder only, so two runs never meet, and it ends with the run, also with one that is killed.
/// </summary>
internal static class PostgresCluster
{
    private static readonly string? Programs = Find();

    /// <summary>Why there can be none here; null where <see cref="Start"/> makes one.</summary>
    public static string? Absent => Programs is null
        ? $"No PostgreSQL: its program initdb is nowhere here, and {TestPostgres.Variable} names no server. "
            + "On Debian: apt-get install postgresql."
        : null;

    /// <summary>Makes the cluster and starts it.</summary>
    /// <returns>The connection string of a user who may create databases.</returns>
    public static string Start()
    {
        var folder = Directory.CreateDirectory(Path.Combine(RunFolder.Path, "postgres")).FullName;
        var data = Path.Combine(folder, "data");
        if (Environment.IsPrivilegedProcess)
        {
            Run("chown", "postgres", folder);
        }

        RunAsServer("initdb", "-D", data, "-A", "trust", "-U", "blog", "-E", "UTF8", "--no-sync");
        // Nobody needs these data after a power cut.
        RunAsServer("pg_ctl", "-D", data, "-l", Path.Combine(folder, "log"), "-w", "-t", "60", "-o",
            $"-c listen_addresses= -c unix_socket_directories={folder} -c max_connections=500 -c autovacuum=off "
            + "-c fsync=off -c synchronous_commit=off -c full_page_writes=off", "start");
        var id = File.ReadLines(Path.Combine(data, "postmaster.pid")).First();
        Leash.HoldServer(int.Parse(id, CultureInfo.InvariantCulture));
        return $"Host={folder};Username=blog;Database=postgres";
    }

    // PostgreSQL refuses to run as root; its package made a user for it.
    private static void RunAsServer(string program, params string[] arguments)
    {
        var path = Path.Combine(Programs!, program);
        if (Environment.IsPrivilegedProcess)
        {
            Run("runuser", ["-u", "postgres", "--", path, .. arguments]);
        }
        else
        {
            Run(path, arguments);
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(
                $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {output} {error.Result}");
        }
    }

    // Debian keeps them off the PATH, one folder a version.
    private static string? Find()
    {
        var debian = new DirectoryInfo("/usr/lib/postgresql");
        var versions = debian.Exists ? debian.EnumerateDirectories() : [];
        return versions
            .OrderByDescending(v => decimal.TryParse(v.Name, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .Select(v => Path.Combine(v.FullName, "bin"))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "")
                .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));
    }
}
