using System.Globalization;
using System.Net;

namespace Blog.IndexNow.Endpoints;

/// <summary>What became of one post.</summary>
/// <param name="Status">Of HTTP; <see cref="NoStatus"/> where there was no answer.</param>
/// <param name="Error">What went wrong without an answer; else empty.</param>
public sealed record EndpointAnswer(int Status, string Error = "")
{
    public const int NoStatus = 0;

    private static readonly TimeSpan AfterTooMany = TimeSpan.FromHours(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public static TimeSpan AfterTrouble => TimeSpan.FromMinutes(10);

    /// <summary>How long to send nothing more; null where there is nothing to send again.</summary>
    public TimeSpan? WaitsFor { get; init; }

    public static EndpointAnswer Of(HttpResponseMessage response, DateTimeOffset now)
    {
        var asked = response.Headers.RetryAfter is not { } after ? null : after.Delta ?? after.Date - now;
        var waits = response.StatusCode switch
        {
            HttpStatusCode.TooManyRequests => AfterTooMany,
            >= HttpStatusCode.InternalServerError => AfterTrouble,
            _ => (TimeSpan?)null,
        };
        return new((int)response.StatusCode)
        {
            WaitsFor = waits is null || asked is null || asked <= TimeSpan.Zero ? waits : asked > Longest ? Longest : asked,
        };
    }

    /// <summary>What a status means, as the protocol has it; English text with a place for the status.</summary>
    public static string WordsOf(int status) => status switch
    {
        200 => "All is well ({0})",
        202 => "The key is still to be checked ({0})",
        400 => "The request was not understood ({0})",
        403 => "The key's file was not found, or does not hold the key ({0})",
        422 => "The addresses are not those of the key's site ({0})",
        429 => "Too many at once ({0})",
        >= 300 and < 400 => "It leads elsewhere ({0}), and redirects are not followed. Enter the address where it leads",
        >= 500 => "The endpoint is in trouble ({0})",
        NoStatus => "No answer",
        _ => "It refused ({0})",
    };

    /// <summary>Whether a status says that all is well.</summary>
    public static bool IsGood(int status) => status is >= 200 and < 300;

    public override string ToString() => Error.Length > 0
        ? Error
        : string.Format(CultureInfo.InvariantCulture, WordsOf(Status), Status);
}
