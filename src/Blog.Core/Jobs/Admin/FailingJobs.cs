using Microsoft.AspNetCore.Mvc;

namespace Blog.Core.Jobs.Admin;

/// <summary>The dashboard's warning of jobs that fail; nothing while all work.</summary>
public sealed class FailingJobs(IEnumerable<Job> jobs) : ViewComponent
{
    public IViewComponentResult Invoke() =>
        jobs.Select(JobRow.Of).Where(j => j.Fails).OrderBy(j => j.Name).ToList() is { Count: > 0 } failing
            ? View("/Jobs/Admin/Failing.cshtml", failing)
            : Content("");
}
