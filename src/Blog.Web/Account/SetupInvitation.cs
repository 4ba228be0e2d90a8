namespace Blog.Web.Account;

/// <summary>
/// Hosted service that logs the set-up link of a fresh blog once the server listens. Console verbs start no hosted service and
/// log no link.
/// </summary>
public sealed class SetupInvitation(
    IHostApplicationLifetime lifetime, SetupToken token, SiteAddress site, ILogger<SetupInvitation> log) : IHostedService
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
            log.LogWarning("No author yet. Set up the blog: {Address}", $"{site.Value}/setup?token={current}");
        }
    }
}
