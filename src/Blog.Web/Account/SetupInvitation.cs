namespace Blog.Web.Account;

/// <summary>
/// Hosted service that prints the set-up link of a fresh blog once the server listens: on standard output, and never into the
/// log, whose files are kept and passed on. Console verbs start no hosted service and print no link.
/// </summary>
public sealed class SetupInvitation(
    IHostApplicationLifetime lifetime, SetupToken token, SiteAddress site) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(Invite);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Invite()
    {
        if (token.Current is { } current)
        {
            Console.WriteLine($"No author yet. Set up the blog: {site.Value}/setup?token={current}");
        }
    }
}
