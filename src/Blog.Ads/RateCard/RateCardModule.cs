using Blog.Ads.Calendar;
using Blog.Ads.RateCard.Admin;
using Blog.Core.Admin;
using Blog.Core.Contact;
using Blog.Core.Jobs;
using Blog.Core.Navigation;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Ads.RateCard;

/// <summary>The rate card, what advertisers ask for on it, and what the owner answers.</summary>
public static class RateCardModule
{
    public static IServiceCollection AddRateCard(this IServiceCollection services) => services
        .AddScoped<SlotCalendar>()
        .AddScoped<RateCardReader>()
        .AddScoped<HoldLimits>()
        .AddScoped<BookingDesk>()
        .AddScoped<HoldDesk>()
        .AddSingleton<BookingLetters>()
        .AddScoped<AnswerLetters>()
        .AddScoped<BookedAdvertisers>()
        .AddScoped<BookedCampaigns>()
        .AddScoped<AnswerDesk>()
        .AddScoped<RequestReader>()
        .AddJob<BookingRetention>()
        .AddJob<LostLinks>()
        .AddSingleton<IAddressRecords, BookingRecords>()
        .AddPublicPage("Advertise here", async (services, ct) =>
            await services.GetRequiredService<RateCardReader>().IsThereAsync(ct) ? RateCardController.Path : null)
        .AddDashboardCard<RequestsCard>(18);
}
