using System.Buffers.Binary;
using System.Net;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Blog.Core.Networks;

namespace Blog.Core.Counting;

/// <summary>
/// Pseudonyms of readers for one day: 64 bits of HMAC-SHA256 of IP address and user agent under a random salt. The salt exists
/// in memory only and is overwritten at midnight UTC. From then on no number leads back to a person, nor to another day.
/// </summary>
public sealed class ReaderNumbers(TimeProvider time)
{
    private const int AddressBytes = 9;

    private Day today = new(DayOf(time));

    /// <summary>The reader's number today. An address counts by its line, which is what one household or phone has.</summary>
    /// <param name="address">Null when there is none, as on a Unix socket.</param>
    /// <param name="userAgent">At most 512 characters.</param>
    public ulong NumberOf(IPAddress? address, string userAgent)
    {
        var day = Today();
        var person = new Person(Network.LineOf(address), userAgent);
        ulong number;
        if (day.Numbers.TryGet(person, out number))
        {
            return number;
        }

        while (!TryCompute(day, person, out number))
        {
            day = Today();
        }

        day.Numbers.Add(person, number);
        return number;
    }

    /// <summary>Throws away what belongs to a day that is over; called at midnight, and by the day's first reader.</summary>
    public void Renew() => Today();

    /// <summary>The salt of today, for tests that see it go.</summary>
    internal byte[] Salt => today.Salt;

    internal static int DayOf(TimeProvider time) => (int)(time.GetUtcNow().UtcTicks / TimeSpan.TicksPerDay);

    private Day Today()
    {
        var now = DayOf(time);
        var day = Volatile.Read(ref today);
        while (day.Number < now)
        {
            var next = new Day(now);
            if (Interlocked.CompareExchange(ref today, next, day) == day)
            {
                CryptographicOperations.ZeroMemory(day.Salt);
                return next;
            }

            day = Volatile.Read(ref today);
        }

        return day;
    }

    // The salt is copied before it is used and the day looked at after: a salt that was being overwritten is never taken.
    private bool TryCompute(Day day, Person person, out ulong number)
    {
        Span<byte> salt = stackalloc byte[Day.SaltBytes];
        day.Salt.CopyTo(salt);
        number = 0;
        Interlocked.MemoryBarrier();
        if (Volatile.Read(ref today) != day)
        {
            return false;
        }

        var text = MemoryMarshal.AsBytes(person.UserAgent.AsSpan());
        Span<byte> input = stackalloc byte[AddressBytes + Math.Min(text.Length, Crawlers.UserAgents.MaxLength * sizeof(char))];
        input[0] = person.Line.IsV6 ? (byte)6 : (byte)4;
        BinaryPrimitives.WriteUInt64LittleEndian(input[1..], person.Line.Prefix);
        text[..(input.Length - AddressBytes)].CopyTo(input[AddressBytes..]);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(salt, input, hash);
        CryptographicOperations.ZeroMemory(salt);
        number = BinaryPrimitives.ReadUInt64LittleEndian(hash);
        return true;
    }

    private readonly record struct Person(Network Line, string UserAgent);

    /// <summary>All that is known of a day's readers.</summary>
    private sealed class Day(int number)
    {
        public const int SaltBytes = 32;

        public int Number { get; } = number;

        public byte[] Salt { get; } = RandomNumberGenerator.GetBytes(SaltBytes);

        /// <summary>Keeps a reader who stays from costing an HMAC for each page.</summary>
        public RecentCache<Person, ulong> Numbers { get; } = new(2_048);
    }
}
