using Blog.Core.Jobs;
using Blog.Web.Account;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Blog.Tests.HouseRules;

/// <summary>There is one way to work in the background, which cannot end the program.</summary>
public class JobRuleTests(SharedBlog shared) : IClassFixture<SharedBlog>
{
    /// <summary>What the host starts beside the jobs, each with the reason.</summary>
    private static readonly Dictionary<Type, string> NoJobs = new()
    {
        [typeof(JobHost)] = "runs the jobs",
        [typeof(SetupInvitation)] = "does not work in the background: says one line once the program serves",
    };

    [Fact]
    public void What_works_in_the_background_is_a_job() => Assert.Equal(
        NoJobs.Keys.ToHashSet(),
        ProgramParts.Types.Where(t => t.IsAssignableTo(typeof(IHostedService)) && !t.IsAbstract).ToHashSet());

    [Fact]
    public void Each_job_is_registered_and_has_a_name_of_its_own()
    {
        var jobs = shared.Services.GetServices<Job>().ToList();
        Assert.Equal(
            ProgramParts.Types.Where(t => t.IsAssignableTo(typeof(Job)) && !t.IsAbstract).Select(t => t.Name).Order(),
            jobs.Select(j => j.GetType().Name).Distinct().Order());
        Assert.Equal(jobs.Count, jobs.Select(j => j.Slug).Distinct().Count());
        Assert.Equal(jobs.Count, jobs.Select(j => j.Name).Distinct().Count());
    }
}
