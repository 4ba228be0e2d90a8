using System.CommandLine;
using System.Globalization;
using Blog.Core.Cli;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Core.Events;

/// <summary>The command-line verb <c>events</c>: lists what is undelivered, has it tried again, drops it.</summary>
internal static class EventsVerb
{
    private const int Most = 1_000;

    public static CliVerb Verb { get; } =
        new("events", "Manages content events that have not been delivered yet.", Define);

    private static void Define(Command command, VerbRunner run)
    {
        command.Subcommands.Add(List(run));
        command.Subcommands.Add(Retry(run));
        command.Subcommands.Add(Drop(run));
    }

    private static Command List(VerbRunner run)
    {
        var list = new Command("list", $"Lists undelivered events, at most {Most:N0}: failing ones first, then the oldest.");
        list.SetAction((parsed, ct) => run(async (services, stop) =>
        {
            var rows = await services.GetRequiredService<UndeliveredEvents>().ListAsync(Most, stop);
            foreach (var line in rows.Count > 0 ? rows.Select(Line) : ["All events have been delivered."])
            {
                await parsed.InvocationConfiguration.Output.WriteLineAsync(line);
            }

            return 0;
        }, ct));
        return list;
    }

    private static Command Retry(VerbRunner run)
    {
        var id = new Argument<long?>("ID")
        {
            Description = "The event to retry. Default: all failed events.",
            HelpName = "[ID]",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var retry = new Command("retry", "Retries failed events now. A running blog picks them up at once.") { id };
        retry.SetAction((parsed, ct) => run(async (services, stop) =>
        {
            var tried = await services.GetRequiredService<UndeliveredEvents>().RetryAsync(parsed.GetValue(id), stop);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(
                tried switch
                {
                    0 => "There is nothing to retry.",
                    1 => "Retrying 1 event.",
                    _ => $"Retrying {tried:N0} events.",
                });
            return tried > 0 || parsed.GetValue(id) is null ? 0 : 1;
        }, ct));
        return retry;
    }

    private static Command Drop(VerbRunner run)
    {
        var id = new Argument<long>("ID") { Description = "The event’s id, as shown by `events list`." };
        var drop = new Command("drop", "Discards an event, so that it is never delivered.") { id };
        drop.SetAction((parsed, ct) => run(async (services, stop) =>
        {
            var dropped = await services.GetRequiredService<UndeliveredEvents>().DropAsync(parsed.GetRequiredValue(id), stop);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(dropped ? "Discarded." : "Event not found.");
            return dropped ? 0 : 1;
        }, ct));
        return drop;
    }

    private static string Line(UndeliveredEvent row) => string.Create(
        CultureInfo.InvariantCulture,
        $"{row.Id}\t{row.Handler}\t{row.Kind} {row.TextKind} {row.TextId} {row.Path}\t{row.At:u}\t{Why(row)}");

    private static string Why(UndeliveredEvent row) => row.Failures > 0
        ? string.Create(CultureInfo.InvariantCulture, $"failed {row.Failures} times, next try {row.DueAt:u}: {row.Error}")
        : string.Create(CultureInfo.InvariantCulture, $"due {row.DueAt:u}");
}
