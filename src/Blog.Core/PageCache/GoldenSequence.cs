namespace Blog.Core.PageCache;

/// <summary>
/// The additive low-discrepancy sequence of the golden ratio: its first n points divide [0,1) more evenly than any
/// random draw (Kronecker sequence; D. E. Knuth, The Art of Computer Programming, vol. 3, 6.4, "Fibonacci hashing").
/// </summary>
public static class GoldenSequence
{
    // 2^64 divided by the golden ratio, odd: whole numbers wrap around exactly, so that no precision is lost after years.
    private const ulong Step = 0x9E3779B97F4A7C15;

    /// <summary>The point of the sequence at a place, in [0,1).</summary>
    /// <param name="place">How many points came before.</param>
    /// <param name="start">Added to each point, modulo 1, so that not all pages begin with the same point.</param>
    public static double Point(long place, ulong start) =>
        // A double holds 53 bits.
        (unchecked(((ulong)place * Step) + start) >> 11) * (1.0 / (1UL << 53));
}
