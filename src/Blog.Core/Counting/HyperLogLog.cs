namespace Blog.Core.Counting;

/// <summary>
/// Estimates how many different values it was given, in at most 2 KB. The sketch is that of Flajolet, Fusy, Gandouet and
/// Meunier, "HyperLogLog" (2007), over 64-bit hashes and with the sparse form of Heule, Nunkesser and Hall, "HyperLogLog in
/// Practice" (2013). Any number of threads may add and ask at once without a lock.
/// </summary>
/// <param name="budget">What it takes its memory from; a sketch that may not grow ignores what it has no room for.</param>
public sealed class HyperLogLog(SketchBudget? budget = null)
{
    /// <summary>Bits of the hash that choose a register: 2,048 registers of one byte.</summary>
    public const int Precision = 11;

    /// <summary>Standard error of a dense estimate, 1.04 / √2048 ≈ 2.3% (Flajolet et al., theorem 1).</summary>
    public static readonly double StandardError = 1.04 / Math.Sqrt(Registers);

    internal const int Registers = 1 << Precision;

    internal const int FirstSize = 8 * sizeof(uint);

    // 32 bytes at first, then 128, 512 and 1,024 before the registers: most pages have few readers a day.
    private static readonly int[] SparseSizes = [8, 32, 128, 256];

    private readonly Lock growing = new();
    private SparseHashes? sparse = budget?.TryTake(SparseSizes[0] * sizeof(uint)) == false ? null : new(SparseSizes[0]);
    private byte[]? dense;

    /// <summary>The bytes of its registers or sparse entries now.</summary>
    public int Size => dense?.Length ?? sparse?.Bytes ?? 0;

    /// <summary>Adds a value by its uniformly distributed 64-bit hash.</summary>
    public void Add(ulong hash)
    {
        while (Volatile.Read(ref dense) is null)
        {
            if (Volatile.Read(ref sparse) is not { } now)
            {
                if (Volatile.Read(ref dense) is null)
                {
                    return;
                }

                break;
            }

            var room = now.Add(SparseHashes.Encode(hash));
            if (room ? Volatile.Read(ref sparse) == now : !Grow(now))
            {
                return;
            }
        }

        Raise(dense!, (int)(hash >> (64 - Precision)), RankOf(hash));
    }

    /// <summary>
    /// How many different values were added: exact but for chance collisions up to 192 of them, then within
    /// <see cref="StandardError"/>. Dense, it is the improved raw estimator of Ertl, "New cardinality estimation algorithms
    /// for HyperLogLog sketches" (2017, algorithm 6): it has no bias at any size, so it needs neither the first paper's switch
    /// to linear counting nor the second's tables of corrections.
    /// </summary>
    public long Estimate() => Volatile.Read(ref dense) is { } registers ? (long)Math.Round(DenseEstimate.Of(registers))
        : Volatile.Read(ref sparse)?.Count ?? 0;

    /// <summary>Moves to the next size; false when the budget has no room for it.</summary>
    private bool Grow(SparseHashes full)
    {
        lock (growing)
        {
            if (sparse != full)
            {
                return true;
            }

            var next = Array.Find(SparseSizes, size => size > full.Capacity);
            var bytes = next == 0 ? Registers : next * sizeof(uint);
            if (budget?.TryTake(bytes) == false)
            {
                return false;
            }

            Become(full, next);
            budget?.Give(full.Bytes);
            return true;
        }
    }

    private void Become(SparseHashes full, int next)
    {
        var larger = next == 0 ? null : new SparseHashes(next);
        var registers = next == 0 ? new byte[Registers] : null;
        Copy(full, larger, registers);
        Interlocked.Exchange(ref dense, registers);
        Interlocked.Exchange(ref sparse, larger);
        // Again: what was added to the old entries while they were copied. What is added to them from now on sees that
        // they are no longer the sketch's own and goes into the new ones too.
        Copy(full, larger, registers);
    }

    private static void Copy(SparseHashes from, SparseHashes? larger, byte[]? registers)
    {
        foreach (var entry in from.Entries)
        {
            if (larger is not null)
            {
                larger.Add(entry);
            }
            else
            {
                Raise(registers!, SparseHashes.RegisterOf(entry), SparseHashes.RankOf(entry));
            }
        }
    }

    // One more than the zeros before the first one among the bits that did not choose the register: 1 to 54.
    private static byte RankOf(ulong hash) =>
        (byte)(1 + System.Numerics.BitOperations.LeadingZeroCount((hash << Precision) | (1UL << (Precision - 1))));

    private static void Raise(byte[] registers, int register, byte rank)
    {
        ref var place = ref registers[register];
        var seen = Volatile.Read(ref place);
        while (seen < rank)
        {
            var before = Interlocked.CompareExchange(ref place, rank, seen);
            if (before == seen)
            {
                return;
            }

            seen = before;
        }
    }
}
