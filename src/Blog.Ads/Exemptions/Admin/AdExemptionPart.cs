using Blog.Ads.Slots;
using Blog.Core.Admin;
using Blog.Core.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Blog.Ads.Exemptions.Admin;

/// <summary>The switch in the form of an article or category that keeps ads away from it.</summary>
/// <param name="name"><see cref="FormNames.Article"/> or <see cref="FormNames.Category"/>: also the
/// <see cref="AdExemption.Kind"/>.</param>
public sealed class AdExemptionPart(string name) : IFormPart
{
    /// <summary>The box.</summary>
    public const string Field = "NoAds";

    /// <summary>Says that the form held the box: a browser sends nothing of one that is not ticked.</summary>
    public const string Held = "NoAdsHeld";

    public string Form => name;

    public Type ViewComponent => typeof(AdExemptionField);

    public async Task SaveAsync(BlogDbContext db, long id, IFormCollection form, CancellationToken ct)
    {
        if (!form.ContainsKey(Held))
        {
            return;
        }

        var stored = await db.AdExemptions.SingleOrDefaultAsync(x => x.Kind == name && x.TargetId == id, ct);
        var ticked = IsTicked(form);
        if (ticked == stored is not null)
        {
            return;
        }

        if (stored is null)
        {
            db.Add(new AdExemption { Kind = name, TargetId = id });
        }
        else
        {
            db.Remove(stored);
        }

        await db.SaveChangesAsync(ct);
    }

    internal static bool IsTicked(IFormCollection typed) => typed[Field] == "true";
}
