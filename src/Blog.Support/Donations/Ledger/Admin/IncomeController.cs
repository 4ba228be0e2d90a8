using Blog.Core.Admin;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Support.Donations.Ledger.Admin;

/// <summary>What came in during twelve months, for each article and month.</summary>
[Route("admin/donations/income")]
public sealed class IncomeController(IncomeReader income) : AdminController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken ct) =>
        View("/Donations/Ledger/Admin/Income.cshtml", await income.ReadAsync(ct));
}
