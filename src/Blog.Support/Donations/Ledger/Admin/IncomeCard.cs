using Microsoft.AspNetCore.Mvc;

namespace Blog.Support.Donations.Ledger.Admin;

/// <summary>The dashboard's card with the donations of the last months, and the articles that they were given for.</summary>
public sealed class IncomeCard(IncomeReader income) : ViewComponent
{
    /// <summary>More articles than these are found on the page of the income.</summary>
    public const int Rows = 5;

    public async Task<IViewComponentResult> InvokeAsync() =>
        View("/Donations/Ledger/Admin/IncomeCard.cshtml", await income.ReadAsync(HttpContext.RequestAborted));
}
