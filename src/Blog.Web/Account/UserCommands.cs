using System.CommandLine;
using System.Globalization;
using Blog.Core.Cli;

namespace Blog.Web.Account;

/// <summary>The verb <c>user</c>: accounts from the console, for whoever is locked out or adds somebody.</summary>
public static class UserCommands
{
    public static CliVerb Verb { get; } = new(
        "user", "Lists accounts, creates one, or prints a password reset link.", (command, run) =>
        {
            command.Subcommands.Add(List(run));
            command.Subcommands.Add(Create(run));
            command.Subcommands.Add(ResetPassword(run));
        });

    private static Command List(VerbRunner run)
    {
        var command = new Command("list", "Lists all accounts with email address, name, and whether a password is set.");
        command.SetAction((parsed, ct) => run(async (services, stop) =>
        {
            var accounts = await services.GetRequiredService<UserAdministration>().ListAsync(stop);
            foreach (var account in accounts)
            {
                await parsed.InvocationConfiguration.Output.WriteLineAsync(
                    $"{account.Email}\t{account.Name}{(account.HasPassword ? "" : "\t(no password yet)")}");
            }

            await parsed.InvocationConfiguration.Output.WriteLineAsync(
                string.Create(CultureInfo.InvariantCulture, $"{accounts.Count} account(s)"));
            return 0;
        }, ct));
        return command;
    }

    private static Command Create(VerbRunner run)
    {
        var email = new Argument<string>("email") { Description = "The email address to sign in with." };
        var name = new Argument<string>("name") { Description = "The name shown to readers, in quotes if it contains spaces." };
        var command = new Command(
            "create", "Creates an account and prints a link to set its password, valid for one hour.") { email, name };
        command.SetAction((parsed, ct) => run(async (services, stop) => await SayAsync(parsed,
            await services.GetRequiredService<UserAdministration>()
                .CreateAsync(parsed.GetRequiredValue(email), parsed.GetRequiredValue(name), stop)),
            ct));
        return command;
    }

    private static Command ResetPassword(VerbRunner run)
    {
        var email = new Argument<string>("email") { Description = "The account’s email address." };
        var command = new Command(
            "reset-password", "Prints a password reset link, valid once within one hour.") { email };
        command.SetAction((parsed, ct) => run(async (services, _) => await SayAsync(parsed,
            await services.GetRequiredService<UserAdministration>().ResetPasswordAsync(parsed.GetRequiredValue(email))), ct));
        return command;
    }

    private static async Task<int> SayAsync(ParseResult parsed, Answer answer)
    {
        var to = parsed.InvocationConfiguration;
        await (answer.Ok ? to.Output : to.Error).WriteLineAsync(answer.Text);
        return answer.Ok ? 0 : ExitCodes.Failed;
    }
}
