using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Blog.Benchmarks.Micro;

/// <summary>
/// Measures single pieces of the program with BenchmarkDotNet. A new piece is a class with [Benchmark] methods in this folder.
/// </summary>
public static class HotPieces
{
    public static int Run(string[] args)
    {
        // In this process: a build of its own for each piece takes longer than the measurement.
        var config = DefaultConfig.Instance
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "blog-micro"));
        BenchmarkSwitcher.FromAssembly(typeof(HotPieces).Assembly).Run(args.Length > 0 ? args : ["--filter", "*"], config);
        return 0;
    }
}
