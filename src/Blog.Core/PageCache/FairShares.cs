namespace Blog.Core.PageCache;

/// <summary>
/// Gives each candidate its share of intervals not all of which it fits into: as much as can be had for all of them together. It
/// is a flow from candidates to intervals, by augmenting paths (Ford and Fulkerson): where all is taken, others move.
/// </summary>
internal sealed class FairShares
{
    // Shares grow together in so many steps, so that where there is too little, nobody gets all of it.
    private const int Steps = 4;

    private const double Sliver = 1e-9;

    private readonly bool[,] fits;
    private readonly double[,] flow;
    private readonly double[] room;

    private FairShares(bool[,] fits, double[] room)
    {
        (this.fits, this.room) = (fits, room);
        flow = new double[fits.GetLength(0), fits.GetLength(1)];
    }

    private int Candidates => fits.GetLength(0);

    private int Intervals => fits.GetLength(1);

    /// <param name="fits">Which candidate (row) fits into which interval (column).</param>
    /// <param name="wanted">The candidates' shares.</param>
    /// <param name="lengths">The intervals' lengths.</param>
    /// <returns>What each candidate gets of each interval.</returns>
    public static double[,] Of(bool[,] fits, double[] wanted, double[] lengths)
    {
        var shares = new FairShares(fits, [.. lengths]);
        for (var step = 1; step <= Steps; step++)
        {
            for (var candidate = 0; candidate < wanted.Length; candidate++)
            {
                shares.Raise(candidate, wanted[candidate] * step / Steps);
            }
        }

        return shares.flow;
    }

    private void Raise(int candidate, double goal)
    {
        for (var missing = goal - Got(candidate); missing > Sliver; missing = goal - Got(candidate))
        {
            if (Path(candidate) is not { } path)
            {
                return;
            }

            Push(path, missing);
        }
    }

    private double Got(int candidate)
    {
        var got = 0.0;
        for (var interval = 0; interval < Intervals; interval++)
        {
            got += flow[candidate, interval];
        }

        return got;
    }

    // Breadth first. A path goes from a candidate to an interval that it fits into, and from there to whoever has some of it.
    private List<(int Candidate, int Interval)>? Path(int first)
    {
        var from = new Dictionary<int, (int Candidate, int Interval)>();
        var reached = new HashSet<int> { first };
        var queue = new Queue<int>([first]);
        while (queue.TryDequeue(out var candidate))
        {
            for (var interval = 0; interval < Intervals; interval++)
            {
                if (!fits[candidate, interval])
                {
                    continue;
                }

                if (room[interval] > Sliver)
                {
                    return Back(from, candidate, interval);
                }

                for (var other = 0; other < Candidates; other++)
                {
                    if (flow[other, interval] > Sliver && reached.Add(other))
                    {
                        from[other] = (candidate, interval);
                        queue.Enqueue(other);
                    }
                }
            }
        }

        return null;
    }

    // The last step first: who goes into the interval with room, and who then into what that one leaves.
    private static List<(int Candidate, int Interval)> Back(
        Dictionary<int, (int Candidate, int Interval)> from, int candidate, int interval)
    {
        List<(int Candidate, int Interval)> path = [(candidate, interval)];
        while (from.TryGetValue(candidate, out var step))
        {
            path.Add(step);
            candidate = step.Candidate;
        }

        return path;
    }

    private void Push(List<(int Candidate, int Interval)> path, double most)
    {
        var amount = Math.Min(most, room[path[0].Interval]);
        for (var i = 1; i < path.Count; i++)
        {
            amount = Math.Min(amount, flow[path[i - 1].Candidate, path[i].Interval]);
        }

        room[path[0].Interval] -= amount;
        flow[path[0].Candidate, path[0].Interval] += amount;
        for (var i = 1; i < path.Count; i++)
        {
            flow[path[i - 1].Candidate, path[i].Interval] -= amount;
            flow[path[i].Candidate, path[i].Interval] += amount;
        }
    }
}
