namespace Blog.Benchmarks.Scale;

/// <summary>How much a generated blog holds.</summary>
public sealed record ScaleSize(int Articles, int Categories, int Tags)
{
    public static ScaleSize Small { get; } = new(100, 10, 40);

    public static ScaleSize Large { get; } = new(100_000, 500, 20_000);

    public const int Authors = 4;

    public int Pictures => Math.Max(5, Articles / 50);
}
