namespace Blog.Web.Account;

/// <summary>
/// Tells whoever started a fresh blog where to set it up, once it listens; console verbs start no hosted service and stay quiet.
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
