using Blog.Core.Jobs;

namespace Blog.Web.Account;

/// <summary>
/// Hosted service that prints the set-up link of a fresh blog once the server listens and the blog is open: on standard output,
/// and never into the log, whose files are kept and passed on. Console verbs start no hosted service and print no link.
/// </summary>
public sealed class SetupInvitation(
    IHostApplicationLifetime lifetime, Opening opening, SetupToken token, SiteAddress site) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (await opening.WaitAsync(lifetime, stoppingToken))
        {
            Invite();
        }
    }

    private void Invite()
    {
        if (token.Current is { } current)
        {
            Console.WriteLine($"This blog has no account yet. Set it up at: {site.Value}/setup?token={current}");
            if (site.Here != site.Value)
            {
                Console.WriteLine($"If that URL does not work yet, use this one on the server: {site.Here}/setup?token={current}");
            }
        }
    }
}
