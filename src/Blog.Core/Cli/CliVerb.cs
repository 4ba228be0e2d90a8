using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Core.Cli;

/// <summary>One verb of the program's command line, such as <c>import</c>; its module registers it.</summary>
/// <param name="Name">The word that a person types; verbs of the same name share one command and add to it.</param>
/// <param name="Description">One line for <c>--help</c>.</param>
/// <param name="Define">Gives the command its arguments, sub-commands and action, which does its work through the runner.</param>
public sealed record CliVerb(string Name, string Description, Action<Command, VerbRunner> Define);

/// <summary>
/// Runs the work of a verb on the program's own services, in a scope, with a migrated database and without a web server.
/// </summary>
/// <param name="work">The work; what it returns becomes the exit code.</param>
/// <param name="ct">Ends with Ctrl+C.</param>
public delegate Task<int> VerbRunner(Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken ct);

/// <summary>How modules enter the command line.</summary>
public static class CliRegistrations
{
    public static IServiceCollection AddCliVerb(this IServiceCollection services, CliVerb verb) => services.AddSingleton(verb);
}
