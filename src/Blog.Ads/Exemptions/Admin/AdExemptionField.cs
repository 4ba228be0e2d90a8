using Blog.Ads.Slots;
using Blog.Core.Admin;
using Blog.Core.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Ads.Exemptions.Admin;

/// <summary>
/// The view component of the checkbox that keeps ads off an article or category. It also lists
/// the advertisers that an article names, whose ads never show on it.
/// </summary>
public sealed class AdExemptionField(BlogDbContext db, NamedAdvertisers named) : ViewComponent
{
    /// <param name="form">Which form.</param>
    /// <param name="id">0 for what is new.</param>
    /// <param name="text">The writing in the form.</param>
    public async Task<IViewComponentResult> InvokeAsync(string form, long id, string text)
    {
        var ct = HttpContext.RequestAborted;
        var typed = Request.HasFormContentType ? await Request.ReadFormAsync(ct) : null;
        var ticked = typed?.ContainsKey(AdExemptionPart.Held) == true ? AdExemptionPart.IsTicked(typed)
            : id != 0 && await db.AdExemptions.AnyAsync(x => x.Kind == form && x.TargetId == id, ct);
        return View(
            "/Exemptions/Admin/AdExemption.cshtml",
            new AdExemptionView(form == FormNames.Article, ticked, form == FormNames.Article ? named.In(text) : []));
    }
}

/// <summary>What the switch shows.</summary>
/// <param name="IsTicked">As typed, otherwise as stored.</param>
/// <param name="Named">Advertisers whom the article names.</param>
public sealed record AdExemptionView(bool IsArticle, bool IsTicked, IReadOnlyList<NamedAdvertiser> Named);

/// <summary>An advertiser whose ads stay away from an article.</summary>
/// <param name="Word">The word of the article that names it.</param>
public sealed record NamedAdvertiser(string Name, string Word);
