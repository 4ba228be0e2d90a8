using System.CommandLine;
using Blog.Core.Cli;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.SampleModule.Questions;

/// <summary>The command-line verb <c>questions list</c>, which prints what waits for an answer.</summary>
internal static class QuestionsVerb
{
    public static CliVerb Verb { get; } = new("questions", "Shows what readers ask.", Define);

    private static void Define(Command command, VerbRunner run)
    {
        var list = new Command("list", "Prints the questions without an answer, the oldest first.");
        list.SetAction((parsed, ct) => run(async (services, stop) =>
        {
            var open = services.GetRequiredService<BlogDbContext>().Questions.AsNoTracking()
                .Where(q => q.AnsweredAt == null).OrderBy(q => q.Id).AsAsyncEnumerable();
            await foreach (var question in open.WithCancellation(stop))
            {
                await parsed.InvocationConfiguration.Output.WriteLineAsync(
                    $"{question.Id}\t{question.Name}\t{question.Text.ReplaceLineEndings(" ")}");
            }

            return 0;
        }, ct));
        command.Subcommands.Add(list);
    }
}
