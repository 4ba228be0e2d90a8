using System.CommandLine;
using Blog.Core.Cli;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Content.Search;

/// <summary>The command-line verb <c>search rebuild</c>, which rebuilds the full-text index.</summary>
internal static class SearchVerb
{
    private const int Step = 10_000;

    public static CliVerb Verb { get; } = new("search", "Manages the search index.", Define);

    private static void Define(Command command, VerbRunner run)
    {
        var rebuild = new Command("rebuild", "Rebuilds the search index. The blog may be running.");
        rebuild.SetAction((_, ct) => run(async (services, stop) =>
        {
            var done = await services.GetRequiredService<SearchRebuilding>().RebuildAsync(new Steps(), stop);
            await Console.Out.WriteLineAsync(done == 1
                ? "Indexed 1 article."
                : $"Indexed {done:N0} articles.");
            return 0;
        }, ct));
        command.Subcommands.Add(rebuild);
    }

    private sealed class Steps : IProgress<int>
    {
        public void Report(int value)
        {
            if (value % Step == 0)
            {
                Console.Out.WriteLine($"{value:N0} articles …");
            }
        }
    }
}
