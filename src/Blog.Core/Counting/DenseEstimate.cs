namespace Blog.Core.Counting;

/// <summary>The estimate of full registers: Ertl 2017, arXiv:1702.01284, algorithm 6 with σ and τ of its section 3.4.</summary>
internal static class DenseEstimate
{
    // Ranks go from 0 (never hit) to 64 − precision + 1.
    private const int LastRank = 64 - HyperLogLog.Precision + 1;

    /// <summary>
    /// The estimated number of different values, 0 and more; infinite only when every register is at its last rank.
    /// </summary>
    public static double Of(ReadOnlySpan<byte> registers)
    {
        Span<int> multiplicity = stackalloc int[LastRank + 1];
        foreach (var rank in registers)
        {
            multiplicity[rank]++;
        }

        double m = registers.Length;
        var z = m * Tau(1 - multiplicity[LastRank] / m);
        for (var rank = LastRank - 1; rank >= 1; rank--)
        {
            z = 0.5 * (z + multiplicity[rank]);
        }

        z += m * Sigma(multiplicity[0] / m);
        return m * m / (2 * Math.Log(2) * z);
    }

    /// <summary>x + Σ x^(2^k) 2^(k−1), what the empty registers say.</summary>
    private static double Sigma(double x)
    {
        if (x == 1)
        {
            return double.PositiveInfinity;
        }

        double y = 1, z = x, before;
        do
        {
            (x, before) = (x * x, z);
            z += x * y;
            y += y;
        }
        while (z != before);
        return z;
    }

    /// <summary>⅓ (1 − x − Σ (1 − x^(2^−k))² 2^−k), what the registers at the last rank say.</summary>
    private static double Tau(double x)
    {
        if (x is 0 or 1)
        {
            return 0;
        }

        double y = 1, z = 1 - x, before;
        do
        {
            (x, before, y) = (Math.Sqrt(x), z, y / 2);
            z -= Math.Pow(1 - x, 2) * y;
        }
        while (z != before);
        return z / 3;
    }
}
