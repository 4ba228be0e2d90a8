using Microsoft.AspNetCore.Mvc;

namespace Blog.Core.Jobs.Admin;

/// <summary>The System page's section of jobs; those that fail come first.</summary>
public sealed class JobsTable(IEnumerable<Job> jobs) : ViewComponent
{
    public IViewComponentResult Invoke() => View(
        "/Jobs/Admin/Jobs.cshtml", jobs.Select(JobRow.Of).OrderByDescending(j => j.Fails).ThenBy(j => j.Name).ToList());
}
