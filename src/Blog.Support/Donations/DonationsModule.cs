using Blog.Core.Admin;
using Blog.Core.Data;
using Blog.Core.Money;
using Blog.Core.Outlets;
using Blog.Core.PageCache;
using Blog.Support.Donations.Ledger;
using Blog.Support.Donations.Ledger.Admin;
using Blog.Support.Donations.Ways;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Support.Donations;

/// <summary>Registers the donations: bar, page, payment methods and ledger.</summary>
internal static class DonationsModule
{
    public static IServiceCollection AddDonations(this IServiceCollection services) => services
        .AddSingleton<WayList>()
        .AddSingleton<IBankDetails, BankDetails>()
        .AddScoped<GoalReader>()
        .AddScoped<IncomeReader>()
        .AddScoped<DonationFormReader>()
        .AddScoped<LedgerReader>()
        // The bar and the footer of every page name a payment method.
        .AddPageTags<GivingWay>(_ => [PageTags.Site])
        .AddPageTags<Donation>(_ => [SupportController.Tag])
        .AddToOutlet<DonationBar>(OutletPlaces.PageTop, 10)
        .AddToOutlet<ArticleEnd>(OutletPlaces.ArticleEnd, 30)
        .AddDashboardCard<IncomeCard>(30)
        .AddAdminMenu(new AdminMenuEntry("Donations", "/admin/donations", "heart", AdminMenuGroup.Readers));
}
