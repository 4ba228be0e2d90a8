using System.Numerics;

namespace Blog.Core.Counting;

/// <summary>
/// The few first values of a <see cref="HyperLogLog"/>, each as 25 bits of its hash and the rank of the rest: 4 bytes that are
/// enough to fill the registers later (Heule et al. 2013, section 5.3). A set with open addressing that only grows fuller.
/// </summary>
internal sealed class SparseHashes(int capacity)
{
    private const int IndexBits = 25;
    private const int RankBits = 7;
    private const int Between = IndexBits - HyperLogLog.Precision;

    private readonly uint[] slots = new uint[capacity];
    private int count;

    public int Capacity => slots.Length;

    public int Bytes => slots.Length * sizeof(uint);

    /// <summary>How many different entries it holds.</summary>
    public int Count => Volatile.Read(ref count);

    public IEnumerable<uint> Entries
    {
        get
        {
            for (var i = 0; i < slots.Length; i++)
            {
                if (Volatile.Read(ref slots[i]) is var entry and not 0)
                {
                    yield return entry;
                }
            }
        }
    }

    /// <summary>25 bits of index, then the rank of the other 39 bits, 1 to 40; so never 0.</summary>
    public static uint Encode(ulong hash)
    {
        var rank = 1 + BitOperations.LeadingZeroCount((hash << IndexBits) | (1UL << (IndexBits - 1)));
        return ((uint)(hash >> (64 - IndexBits)) << RankBits) | (uint)rank;
    }

    /// <summary>The register that the entry's value belongs to.</summary>
    public static int RegisterOf(uint entry) => (int)(entry >> (32 - HyperLogLog.Precision));

    /// <summary>The rank that the entry's value has there.</summary>
    public static byte RankOf(uint entry)
    {
        var between = (entry >> RankBits) & ((1u << Between) - 1);
        return between == 0
            ? (byte)(Between + (entry & ((1u << RankBits) - 1)))
            : (byte)(1 + BitOperations.LeadingZeroCount(between) - (32 - Between));
    }

    /// <summary>Puts an entry in; false when it is new and three quarters are full.</summary>
    public bool Add(uint entry)
    {
        var mask = slots.Length - 1;
        for (var i = (int)(entry * 0x9E3779B1u >> 16) & mask; ; i = (i + 1) & mask)
        {
            var there = Volatile.Read(ref slots[i]);
            if (there == 0)
            {
                if (!Reserve())
                {
                    return false;
                }

                there = Interlocked.CompareExchange(ref slots[i], entry, 0);
                if (there == 0)
                {
                    return true;
                }

                Interlocked.Decrement(ref count);
            }

            if (there == entry)
            {
                return true;
            }
        }
    }

    // A quarter always stays empty, so that a search ends.
    private bool Reserve()
    {
        if (Interlocked.Increment(ref count) <= slots.Length * 3 / 4)
        {
            return true;
        }

        Interlocked.Decrement(ref count);
        return false;
    }
}
