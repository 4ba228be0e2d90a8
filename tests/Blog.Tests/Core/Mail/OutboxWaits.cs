using System.Linq.Expressions;
using Blog.Core.Mail;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Core.Mail;

/// <summary>Waiting for what the outbox does, while the clock of the blog goes on.</summary>
internal static class OutboxWaits
{
    // The clock goes on while one waits, as real ones do.
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(0.5);

    public static Task<TimeSpan> Deliver(this BlogApp blog) => blog.Run<OutboxSender>();

    // A hanging server is given up only when the clock says so.
    public static Task FailedOnce(this BlogApp blog) =>
        blog.Eventually(() => blog.Any(m => m.LastError != ""), TimeSpan.FromSeconds(30));

    // What was begun with the failing server ends as a failure, after which the clock may be moved.
    public static Task NobodySends(this BlogApp blog) =>
        blog.Eventually(async () => !await blog.Any(m => m.LeasedUntil != null), TimeSpan.FromSeconds(10));

    public static Task Settled(this BlogApp blog, int count) =>
        blog.Eventually(
            async () => await blog.Db(db => db.Set<OutboxMail>().CountAsync(m => m.State == OutboxState.Sent)) >= count, Moment);

    public static async Task<OutboxMail> Until(this BlogApp blog, Expression<Func<OutboxMail, bool>> condition)
    {
        await blog.Eventually(() => blog.Any(condition), Moment);
        return await blog.Db(db => db.Set<OutboxMail>().AsNoTracking().FirstAsync(condition));
    }

    private static Task<bool> Any(this BlogApp blog, Expression<Func<OutboxMail, bool>> condition) =>
        blog.Db(db => db.Set<OutboxMail>().AnyAsync(condition));

    private static async Task Eventually(this BlogApp blog, Func<Task<bool>> holds, TimeSpan step)
    {
        for (var tries = 0; !await holds(); tries++)
        {
            Assert.InRange(tries, 0, 600);
            blog.Clock.Advance(step);
            await Task.Delay(50);
        }
    }
}
