namespace Blog.Benchmarks.Scale;

/// <summary>
/// Draws numbers below a count, the k-th with a weight of 1/k (Zipf's law), as writers use categories and tags.
/// </summary>
public sealed class Zipf
{
    private readonly double[] cumulative;

    public Zipf(int count)
    {
        cumulative = new double[count];
        var sum = 0.0;
        for (var k = 0; k < count; k++)
        {
            cumulative[k] = sum += 1.0 / (k + 1);
        }
    }

    public int Next(Random random)
    {
        var at = Array.BinarySearch(cumulative, random.NextDouble() * cumulative[^1]);
        return at < 0 ? ~at : at;
    }
}
