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
        200 => "Accepted ({0})",
        202 => "Accepted; key not verified yet ({0})",
        400 => "Invalid request ({0})",
        403 => "Key file not found, or it does not contain the key ({0})",
        422 => "The URLs do not belong to the key’s site ({0})",
        429 => "Too many requests ({0})",
        >= 300 and < 400 => "Redirected ({0}); redirects are not followed. Enter the final URL",
        >= 500 => "Endpoint error ({0})",
        NoStatus => "No answer",
        _ => "Refused ({0})",
    };

    /// <summary>Whether a status says that all is well.</summary>
    public static bool IsGood(int status) => status is >= 200 and < 300;

    public override string ToString() => Error.Length > 0
        ? Error
        : string.Format(CultureInfo.InvariantCulture, WordsOf(Status), Status);
}
