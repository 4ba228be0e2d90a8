using Blog.Core.Settings;

namespace Blog.Ads.Slots;

/// <summary>How the blog offers its ad spots, and what holds for all of them.</summary>
public sealed record AdSettings : ISettings
{
    /// <summary>Where the rate card is, for advertisers.</summary>
    public const string RateCardPath = "/advertise";

    public static string Key => "ads";

    public const int MaxText = 120;

    /// <summary>Words of an article or between two ads that can be asked for.</summary>
    public const int MaxWords = 10_000;

    public const int MaxIntro = 2_000;
    public const int MaxPay = 600;

    /// <summary>Where advertisers write to.</summary>
    public string ContactEmail { get; init; } = "";

    /// <summary>The words before the address; empty for the usual ones.</summary>
    public string Text { get; init; } = "";

    /// <summary>Articles of fewer words carry no ads.</summary>
    public int MinWords { get; init; } = 300;

    /// <summary>Words between two ads in a text, at least.</summary>
    public int MinDistance { get; init; } = 250;

    /// <summary>Whether the rate card is there for readers.</summary>
    public bool HasRateCard { get; init; }

    /// <summary>The owner's words above the rate card: paragraphs of plain text.</summary>
    public string Intro { get; init; } = "";

    /// <summary>
    /// How advertisers pay, in the owner's words; empty for the bank account of the donations, if there is one.
    /// </summary>
    public string HowToPay { get; init; } = "";

    /// <summary>The ads.txt as the owner wrote it; empty for none (IAB Tech Lab, ads.txt 1.1).</summary>
    public string AdsTxt { get; init; } = "";

    /// <summary>Whether the line that offers a free spot has somebody to write to.</summary>
    public bool IsSet => ContactEmail.Length > 0;
}
