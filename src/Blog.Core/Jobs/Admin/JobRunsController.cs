using Blog.Core.Admin;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Blog.Core.Jobs.Admin;

/// <summary>Lets a person have a job run now, also one that waits after a failure.</summary>
[Route("admin/system/jobs/{key}/runs")]
public sealed class JobRunsController(IEnumerable<Job> jobs, IStringLocalizer<Texts.Texts> t) : AdminController
{
    [HttpPost("")]
    public IActionResult Create(string key)
    {
        if (jobs.FirstOrDefault(j => j.Slug == key) is not { } job)
        {
            return NotFound();
        }

        job.RunNow();
        Notice(t["“{0}” is running. Reload this page to see the result.", t[job.Name].Value]);
        return LocalRedirect("/admin/system");
    }
}
