using System.Globalization;
using System.Net;
using Blog.Core.Networks;
using Microsoft.Extensions.Configuration;

namespace Blog.Core.Forms;

/// <summary>
/// The rate limit of anonymous forms: counts posts in an hour, of each network and of all. The counts lie in memory, so no IP
/// address is stored.
/// </summary>
/// <remarks>
/// A post that its own network's limit refuses does not count for the limit of all, and no network fills that one alone: so
/// nobody closes a form for the others.
/// </remarks>
public sealed class FormRateLimiter(TimeProvider time, IConfiguration configuration)
{
    public const string PassingKey = "Forms:PassingPerHour";

    /// <summary>The most that <see cref="MostPassing"/> can be set to.</summary>
    public const int MaxPassing = 100_000;

    /// <summary>Posts of one neighbourhood in an hour from which on they are doubtful.</summary>
    public const int Doubtful = 5;

    /// <summary>Posts of one neighbourhood in an hour from which on they are spam.</summary>
    public const int Certain = 20;

    /// <summary>Posts of one line in an hour that are taken at all.</summary>
    public const int MostOfLine = 300;

    /// <summary>Posts of one neighbourhood in an hour that are taken at all: a tenth of all.</summary>
    public const int MostOfNeighbourhood = MostOfAll / 10;

    /// <summary>Posts of all neighbourhoods of one provider in an hour that are taken at all: half of all.</summary>
    public const int MostOfProvider = MostOfAll / 2;

    /// <summary>Posts in an hour that are taken at all.</summary>
    public const int MostOfAll = 5_000;

    /// <summary>
    /// Posts in an hour that pass without moderation. Only these are counted here, so that a flood of spam holds up nobody.
    /// </summary>
    public int MostPassing { get; } =
        int.TryParse(configuration[PassingKey], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is >= 1 and <= MaxPassing
            ? number
            : 60;

    /// <summary>Networks that are remembered at once; when there are more, the oldest is forgotten.</summary>
    public const int MaxNetworks = 20_000;

    // Forms are few. Their counts of all lie apart, so that no flood of networks drops them.
    private const int MaxForms = 1_000;

    private readonly HourlyCounts<(string Form, Network Network)> networks = new(time, MaxNetworks);
    private readonly HourlyCounts<string> all = new(time, MaxForms);
    private readonly HourlyCounts<string> passing = new(time, MaxForms);

    /// <summary>Counts one post, unless it is refused.</summary>
    public FormCount Count(string form, IPAddress? address)
    {
        var line = Network.LineOf(address);
        // A post that all together refuse adds no network: what is remembered stays bounded by what is taken.
        var counts = all.CountOf(form) >= MostOfAll ? null : networks.TryAdd(
            ((form, line), MostOfLine),
            ((form, line.Neighbourhood), MostOfNeighbourhood),
            ((form, line.Provider), MostOfProvider));
        if (counts is null)
        {
            return new(0, true);
        }

        all.Add(form);
        return new(counts[1], false);
    }

    /// <summary>Counts one that passes.</summary>
    /// <returns>How many have passed within the hour, this one included.</returns>
    public int CountPassing(string form) => passing.Add(form);
}

/// <summary>What the rate limit says of a post.</summary>
/// <param name="OfNeighbourhood">
/// How many its neighbourhood has sent within the hour, this one included; 0 where it is refused.
/// </param>
/// <param name="IsRefused">Whether its network, or all together, have sent too many.</param>
public readonly record struct FormCount(int OfNeighbourhood, bool IsRefused);
