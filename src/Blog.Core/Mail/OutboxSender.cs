using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Blog.Core.Mail;

/// <summary>
/// Background service that sends the mails of the outbox. It leases each mail, so that one of several senders has it and a
/// killed sender's mail is free again after a while. Without a crash a mail goes out once; after a crash in the midst of
/// sending, at least once.
/// </summary>
public sealed class OutboxSender : BackgroundService
{
    private static readonly TimeSpan LongestNap = TimeSpan.FromMinutes(1);

    private readonly IServiceScopeFactory scopes;
    private readonly MailSenders senders;
    private readonly MailSetup setup;
    private readonly TimeProvider time;
    private readonly ILogger<OutboxSender> log;
    private readonly SemaphoreSlim changed = new(0);
    private DateTime restsUntil;

    public OutboxSender(
        IServiceScopeFactory scopes, MailSenders senders, MailSetup setup, TimeProvider time, ChangeFeed changes,
        ILogger<OutboxSender> log)
    {
        (this.scopes, this.senders, this.setup, this.time, this.log) = (scopes, senders, setup, time, log);
        changes.Committed += types =>
        {
            if (types.Contains(typeof(OutboxMail)))
            {
                changed.Release();
            }
        };
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public override void Dispose()
    {
        base.Dispose();
        changed.Dispose();
    }

    /// <summary>Ends the pause after a server's failure: a person has corrected the settings or asks for a retry.</summary>
    public void Wake()
    {
        restsUntil = default;
        changed.Release();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var nap = LongestNap;
            try
            {
                nap = await DeliverDueAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(e, "The outbox could not be read; trying again soon");
            }

            await SleepAsync(nap, stoppingToken);
        }
    }

    /// <summary>Sends the mails that are due; returns how long to sleep until the next one.</summary>
    internal async Task<TimeSpan> DeliverDueAsync(CancellationToken stopping)
    {
        if (Now < restsUntil)
        {
            return restsUntil - Now;
        }

        await using var scope = scopes.CreateAsyncScope();
        var leases = new OutboxLeases(scope.ServiceProvider.GetRequiredService<BlogDbContext>(), time, setup.Lease);
        var nap = await leases.UntilNextAsync(LongestNap, stopping);
        if (nap > TimeSpan.Zero || senders.Open() is not { } sender)
        {
            // Without a way to send, mails wait and no attempt is counted.
            return nap > TimeSpan.Zero ? nap : LongestNap;
        }

        await using (sender)
        {
            while (!stopping.IsCancellationRequested && Now >= restsUntil && await leases.TakeAsync(stopping) is { } mail)
            {
                await DeliverAsync(leases, sender, mail, stopping);
            }
        }

        return Now < restsUntil ? restsUntil - Now : await leases.UntilNextAsync(LongestNap, stopping);
    }

    private async Task DeliverAsync(OutboxLeases leases, IMailSender sender, OutboxMail mail, CancellationToken stopping)
    {
        // A mail that is being sent when the program is asked to stop has ten seconds more: cut off, it might go out twice.
        using var deadline = new CancellationTokenSource(setup.Lease * 2 / 3, time);
        using var stop = stopping.Register(() => deadline.CancelAfter(TimeSpan.FromSeconds(10)));
        try
        {
            await sender.SendAsync(mail, deadline.Token);
            mail.MarkSent(Now);
        }
        catch (Exception e)
        {
            mail.Fail(Now, SmtpMailSender.Describe(e), e is MailRefusedException);
            // A failure of the server concerns all mails: one mail a minute probes whether it is back.
            restsUntil = e is MailServerException ? Now + LongestNap : restsUntil;
            log.LogWarning("Mail {MailId} could not be sent at attempt {Attempt} ({Error}); {Next}",
                mail.Id, mail.Attempts, e.GetBaseException().GetType().Name,
                mail.State == OutboxState.Dead ? "it is given up" : "it is tried again later");
        }

        await leases.SettleAsync(mail);
    }

    private async Task SleepAsync(TimeSpan nap, CancellationToken ct)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ct);
        await Task.WhenAny(Task.Delay(nap, time, over.Token), changed.WaitAsync(over.Token));
        await over.CancelAsync();
        while (changed.Wait(0, CancellationToken.None))
        {
            // Several wake-ups in a row need only one round.
        }
    }
}
