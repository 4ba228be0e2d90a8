using Blog.Ads.Campaigns;
using Blog.Ads.Mails;
using Blog.Ads.Totals;
using Blog.Core.Heads;
using Blog.Core.Mail;
using Blog.Core.Settings;
using Blog.Core.Texts;
using Microsoft.Extensions.Localization;

namespace Blog.Ads.Reports;

/// <summary>Writes the mails to an advertiser at the start and at the end of a campaign.</summary>
public sealed class CampaignLetters(SettingsStore settings, AdMails mails, TimeProvider time, IStringLocalizer<Texts> t)
{
    private SiteSettings Site => settings.Get<SiteSettings>();

    /// <summary>That it runs.</summary>
    /// <param name="campaign">With its advertiser loaded.</param>
    /// <param name="language">The one in which the advertiser asked; empty for the site's.</param>
    public OutboxMail Start(Campaign campaign, string language)
    {
        using var speech = Speech.In(language.Length > 0 ? language : Site.Language);
        return Mail(campaign, t["Your ad is running: {0}", campaign.Name],
        [
            t["Hello {0}!", campaign.Advertiser!.Name], "", t["Your ad is running now."], "", Run(campaign), "",
            .. Links(campaign),
        ]);
    }

    /// <summary>That it is over, with the statement of the whole run.</summary>
    /// <param name="campaign">With its advertiser loaded.</param>
    /// <param name="sums">Of the whole run.</param>
    /// <param name="language">As above.</param>
    public OutboxMail End(Campaign campaign, AdSums sums, string language)
    {
        using var speech = Speech.In(language.Length > 0 ? language : Site.Language);
        var facts = CampaignFacts.Of(campaign, time.GetUtcNow().UtcDateTime);
        string[] paid = facts.Price is { } price
            ? [$"{t["Total price"]}: {price.Show()} · {(campaign.PaidAt is null ? t["not paid yet"] : t["paid"])}"]
            : [];
        return Mail(campaign, t["Statement: {0}", campaign.Name],
        [
            t["Hello {0}!", campaign.Advertiser!.Name], "", t["Your ad has run. This is the statement of the whole run."], "",
            Run(campaign), .. paid,
            $"{t["Served"]}: {Shares.Show(sums.Served)}",
            $"{t["Viewable"]}: {Shares.Show(sums.Viewed)}",
            $"{t["Clicked"]}: {Shares.Show(sums.Clicked)}",
            "", MeasureWords.Of(t), "", .. Links(campaign),
        ]);
    }

    private string Run(Campaign campaign)
    {
        var zone = Site.Zone();
        return $"{t["Run"]}: {campaign.StartsAt.Day(zone)} – "
            + (campaign.EndsAt is { } end ? end.AddTicks(-1).Day(zone) : t["no end date"]);
    }

    private string[] Links(Campaign campaign) =>
        campaign.ReportPath.Length > 0 && Site.BaseAddress.Length > 0
            ? [$"{t["Full report"]}: {Site.Address(campaign.ReportPath)}", "", .. Signature]
            : Signature;

    private string[] Signature => ["-- ", Site.Title, Site.BaseAddress];

    private OutboxMail Mail(Campaign campaign, string subject, string[] lines) =>
        mails.To(campaign.Advertiser!.Email, subject, string.Join('\n', lines), time.GetUtcNow().UtcDateTime);
}
