using System.CommandLine;
using Blog.Core.Cli;

namespace Blog.Web.Commands;

/// <summary>The verbs of the program; without one it serves the blog.</summary>
public static class CommandLine
{
    private const string Version = "--version";

    private static readonly string[] Help = ["--help", "-h", "-?", Version];

    /// <summary>Whether the arguments begin with a verb or ask for help, and not with a configuration key.</summary>
    public static bool IsVerb(string[] args) =>
        args is [var first, ..]
            && (Help.Contains(first) || (first.Length > 0 && first[0] is not ('-' or '/') && !first.Contains('=')));

    /// <summary>Refuses a word among the settings that none of them takes, such as a verb that does not come first.</summary>
    /// <exception cref="StartupException">There is one.</exception>
    public static void RequireSettings(string[] args)
    {
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i].StartsWith('-') || args[i].StartsWith('/') || args[i].Contains('='))
            {
                // Without a sign between them, the next word is the setting's value.
                i += args[i].Contains('=') ? 0 : 1;
                continue;
            }

            throw new StartupException(
                $"'{args[i]}' is not a setting. The verb comes first and reads its settings from the environment: "
                    + $"Data__Folder=/var/lib/blog … {string.Join(' ', args[i..])}",
                ExitCodes.BadConfiguration);
        }
    }

    public static async Task<int> RunAsync(string[] args)
    {
        if (args is [HealthVerb.Name])
        {
            return await HealthVerb.RunAsync();
        }

        // Before anything is read: who reports a bad configuration is asked for the version.
        if (args is [Version])
        {
            Console.WriteLine(ProgramVersion.Full);
            return 0;
        }

        await using var host = CommandHost.Create(mayMakeDatabase: args is ["migrate" or "import", ..] or ["user", "create", ..]);
        return await Root(host).Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    private static RootCommand Root(CommandHost host)
    {
        var root = new RootCommand("Runs the blog. Without a verb, serves it until stopped.");
        CliVerb[] own = [HealthVerb.Verb, BackupVerbs.Backup(host.Services), BackupVerbs.Restore(host.Services), Migrate];
        foreach (var verb in own.Concat(host.Services.GetServices<CliVerb>()))
        {
            verb.Define(Named(root, verb), host.RunAsync);
        }

        return root;
    }

    private static Command Named(RootCommand root, CliVerb verb)
    {
        if (root.Subcommands.FirstOrDefault(c => c.Name == verb.Name) is { } known)
        {
            return known;
        }

        var command = new Command(verb.Name, verb.Description);
        root.Subcommands.Add(command);
        return command;
    }

    private static CliVerb Migrate { get; } = new(
        "migrate", "Upgrades the database to this version’s schema. This also happens at every start.", (command, run) =>
            command.SetAction((_, ct) => run((_, _) =>
            {
                Console.WriteLine("The database is up to date.");
                return Task.FromResult(0);
            }, ct)));
}
