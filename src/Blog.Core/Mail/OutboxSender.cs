using Blog.Core.Data;
using Blog.Core.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Blog.Core.Mail;

/// <summary>
/// The job that sends the mails of the outbox. It leases each mail, so that one of several senders has it and a
/// killed sender's mail is free again after a while. Without a crash a mail goes out once; after a crash in the midst of
/// sending, at least once.
/// </summary>
public sealed class OutboxSender : Job
{
    private static readonly TimeSpan LongestNap = TimeSpan.FromMinutes(1);

    private readonly MailSenders senders;
    private readonly MailSetup setup;
    private readonly TimeProvider time;
    private readonly ILogger<OutboxSender> log;
    private DateTime restsUntil;

    public OutboxSender(MailSenders senders, MailSetup setup, TimeProvider time, ChangeFeed changes, ILogger<OutboxSender> log)
    {
        (this.senders, this.setup, this.time, this.log) = (senders, setup, time, log);
        WakeOn<OutboxMail>(changes);
    }

    public override string Name => "Send email";

    public override TimeSpan LongestBackOff => LongestNap;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Also ends the pause after a server's failure: a person has corrected the settings or asks for a retry.</summary>
    public override void RunNow()
    {
        restsUntil = default;
        base.RunNow();
    }

    /// <summary>Sends the mails that are due; returns how long to wait until the next one.</summary>
    public override async Task<TimeSpan> RunAsync(IServiceProvider services, CancellationToken ct)
    {
        if (Now < restsUntil)
        {
            return restsUntil - Now;
        }

        var leases = new OutboxLeases(services.GetRequiredService<BlogDbContext>(), time, setup.Lease);
        var nap = await leases.UntilNextAsync(LongestNap, ct);
        if (nap > TimeSpan.Zero || senders.Open() is not { } sender)
        {
            // Without a way to send, mails wait and no attempt is counted.
            return nap > TimeSpan.Zero ? nap : LongestNap;
        }

        await using (sender)
        {
            while (!ct.IsCancellationRequested && Now >= restsUntil && await leases.TakeAsync(ct) is { } mail)
            {
                await DeliverAsync(leases, sender, mail, ct);
            }
        }

        return Now < restsUntil ? restsUntil - Now : await leases.UntilNextAsync(LongestNap, ct);
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
}
