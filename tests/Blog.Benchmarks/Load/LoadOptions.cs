using System.Globalization;

namespace Blog.Benchmarks.Load;

/// <summary>What the command line asks of the load comparison.</summary>
/// <param name="Program">Path of Blog.Web.dll.</param>
/// <param name="Seconds">How long each row is driven in each round.</param>
/// <param name="Rounds">How often all rows take their turn.</param>
/// <param name="Requests">How many requests the exact count is checked with.</param>
/// <param name="FlushSeconds">How often the program writes its counts down.</param>
public sealed record LoadOptions(string Program, int Seconds, int Rounds, int Requests, int FlushSeconds)
{
    /// <summary>Reads <c>[Blog.Web.dll] [--seconds N] [--rounds N] [--requests N] [--flush SECONDS]</c>.</summary>
    public static LoadOptions Read(string[] args)
    {
        var path = args.Length > 0 && !args[0].StartsWith("--", StringComparison.Ordinal) ? args[..1] : [];
        return new(BlogProgram.Find(path), Of(args, "--seconds", 10), Of(args, "--rounds", 5), Of(args, "--requests", 200_000),
            Of(args, "--flush", 5));
    }

    private static int Of(string[] args, string name, int otherwise)
    {
        var at = Array.IndexOf(args, name);
        return at < 0 ? otherwise
            : at + 1 < args.Length && int.TryParse(args[at + 1], CultureInfo.InvariantCulture, out var value) && value > 0 ? value
            : throw new ArgumentException($"{name} needs a whole number above 0.");
    }
}
