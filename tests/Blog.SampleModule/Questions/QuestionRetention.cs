using Blog.Core.Data;
using Blog.Core.Jobs;
using Blog.Core.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.SampleModule.Questions;

/// <summary>Deletes questions that nobody has answered within the days that the author has set, once an hour.</summary>
public sealed class QuestionRetention(SettingsStore settings, TimeProvider time) : PeriodicJob(TimeSpan.FromHours(1))
{
    public override string Name => "Deletes old questions";

    protected override async Task WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<BlogDbContext>();
        var oldest = time.GetUtcNow().UtcDateTime.AddDays(-settings.Get<QuestionSettings>().KeepDays);
        // No page shows a question without an answer, so none is evicted.
        await db.Questions.Where(q => q.AnsweredAt == null && q.At < oldest).DeleteAllAsync(db, [], ct);
    }
}
