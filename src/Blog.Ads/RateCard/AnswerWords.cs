namespace Blog.Ads.RateCard;

/// <summary>Words to begin an answer with, in the language in which the advertiser asked.</summary>
/// <param name="Accept">That the days are booked, and all that the advertiser needs from now on.</param>
/// <param name="Ask">What the ad is to be.</param>
/// <param name="Decline">That it cannot be.</param>
public sealed record AnswerWords(string Accept, string Ask, string Decline)
{
    /// <summary>Stands in an acceptance for the address of the report, which is made with the campaign.</summary>
    public const string ReportPlace = "{report}";
}
