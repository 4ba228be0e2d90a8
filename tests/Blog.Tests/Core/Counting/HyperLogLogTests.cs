using Blog.Core.Counting;

namespace Blog.Tests.Core.Counting;

public class HyperLogLogTests
{
    [Theory]
    [InlineData(0), InlineData(1), InlineData(7), InlineData(30), InlineData(100), InlineData(190)]
    public void Few_values_are_counted_exactly_however_often_they_come(int values)
    {
        var sketch = new HyperLogLog();
        for (var round = 0; round < 3; round++)
        {
            Add(sketch, seed: 5, values);
        }

        Assert.Equal(values, sketch.Estimate());
    }

    // The standard error is 1.04 / √2048 = 2.3%. The mean of 40 independent sketches errs by 2.3% / √40 = 0.36%: four times
    // that is the tolerance of the mean, so a bias of 1.5% would show. Of single ones, none may err by more than four.
    [Theory]
    [InlineData(193)]
    [InlineData(500)]
    [InlineData(2_000)]
    [InlineData(5_000)]
    [InlineData(6_500)]
    [InlineData(20_000)]
    [InlineData(200_000)]
    public void Many_values_are_estimated_within_the_papers_error_and_without_bias(int values)
    {
        var errors = Enumerable.Range(1, 40).Select(seed =>
        {
            var sketch = new HyperLogLog();
            Add(sketch, seed, values);
            return (double)sketch.Estimate() / values - 1;
        }).ToList();
        Assert.All(errors, error => Assert.InRange(error, -4 * HyperLogLog.StandardError, 4 * HyperLogLog.StandardError));
        var tolerance = 4 * HyperLogLog.StandardError / Math.Sqrt(errors.Count);
        Assert.InRange(errors.Average(), -tolerance, tolerance);
    }

    [Fact]
    public void The_same_values_give_the_same_estimate_in_any_order_and_from_many_threads()
    {
        for (var round = 0; round < 20; round++)
        {
            var (one, many) = (new HyperLogLog(), new HyperLogLog());
            var hashes = Hashes(round + 1).Take(3_000).ToArray();
            Array.ForEach(hashes, one.Add);
            Parallel.For(0, hashes.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 },
                i => many.Add(hashes[hashes.Length - 1 - i]));
            Assert.Equal(one.Estimate(), many.Estimate());
        }
    }

    [Fact]
    public void It_takes_32_bytes_at_first_and_never_more_than_2_kilobytes()
    {
        var sketch = new HyperLogLog();
        Assert.Equal(32, sketch.Size);
        Add(sketch, seed: 1, 100_000);
        Assert.Equal(2_048, sketch.Size);
    }

    [Fact]
    public void A_sketch_without_room_to_grow_keeps_what_it_has()
    {
        var budget = new SketchBudget(32);
        var sketch = new HyperLogLog(budget);
        Add(sketch, seed: 1, 1_000);
        Assert.Equal(6, sketch.Estimate());
        Assert.True(budget.HasRefused);
        Assert.Equal(0, new HyperLogLog(budget).Size);
    }

    [Fact]
    public void What_a_sketch_outgrows_goes_back_to_the_budget()
    {
        var budget = new SketchBudget(10_000);
        Add(new HyperLogLog(budget), seed: 1, 1_000);
        Assert.Equal(10_000 - 2_048, budget.Left);
    }

    private static void Add(HyperLogLog sketch, int seed, int values)
    {
        foreach (var hash in Hashes(seed).Take(values))
        {
            sketch.Add(hash);
        }
    }

    /// <summary>SplitMix64: different for each step, and uniform.</summary>
    private static IEnumerable<ulong> Hashes(int seed)
    {
        for (var state = (ulong)seed << 40; ;)
        {
            var z = state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            yield return z ^ (z >> 31);
        }
    }
}
