using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Blog.Benchmarks.Witness;

/// <summary>Records what the program says on the command line: each verb's help, and what it answers to wrong calls.</summary>
/// <param name="folder">A data folder of this recording's own.</param>
public sealed partial class Verbs(string program, string folder, Recording recording)
{
    private static readonly string[] Calls =
    [
        "--version", "nosuch", "import", "import markdown", "import markdown /nonexistent", "restore",
        "restore /nonexistent.zip", "backup", "user", "user create", "user create nonsense Name", "user list",
        "user reset-password nobody@example.org", "search", "search rebuild", "search rebuild more", "health",
        "health --more", "migrate", "--Log:Format=nonsense", "--Database:Provider=nonsense", "--Cache:Megabytes=0",
        "--Data:Folder=/proc/nothing",
    ];

    public async Task RecordAsync()
    {
        await HelpAsync("");
        foreach (var call in Calls)
        {
            await RunAsync(call);
        }
    }

    private async Task HelpAsync(string verb)
    {
        var text = await RunAsync($"{verb} --help".Trim());
        var list = Commands().Match(text).Groups[1].Value;
        foreach (var name in Names().Matches(list).Select(m => m.Groups[1].Value))
        {
            await HelpAsync($"{verb} {name}".Trim());
        }
    }

    private async Task<string> RunAsync(string call)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. call.Split(' ', StringSplitOptions.RemoveEmptyEntries)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["Data__Folder"] = folder;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        // Nobody listens there.
        start.Environment["Urls"] = "http://127.0.0.1:9";
        using var process = Started.Process(start);
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await using var end = patience.Token.Register(process.Kill);
        await process.WaitForExitAsync();
        var said = $"{Plain(await output)}\non standard error:\n{Plain(await error)}";
        recording.Write("verbs", $"blog {call}\nexit {process.ExitCode}\n\n{said}");
        return await output;
    }

    private string Plain(string text) => Commit().Replace(text.Replace(folder, "{data folder}", StringComparison.Ordinal)
        .Replace(Path.GetDirectoryName(program)!, "{program}", StringComparison.Ordinal), "+{commit}").ReplaceLineEndings("\n");

    [GeneratedRegex(@"Commands:\s*\n((?:  .*\n?)*)")]
    private static partial Regex Commands();

    [GeneratedRegex("^  ([a-z][a-z-]*)", RegexOptions.Multiline)]
    private static partial Regex Names();

    [GeneratedRegex(@"\+[0-9a-f]{40}")]
    private static partial Regex Commit();
}
