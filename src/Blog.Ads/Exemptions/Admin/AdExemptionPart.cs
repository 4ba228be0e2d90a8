using Blog.Ads.Slots;
using Blog.Core.Admin;
using Blog.Core.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Blog.Ads.Exemptions.Admin;

/// <summary>The form part with the checkbox that keeps ads off an article or category.</summary>
/// <param name="name"><see cref="FormNames.Article"/> or <see cref="FormNames.Category"/>: also the
/// <see cref="AdExemption.Kind"/>.</param>
public sealed class AdExemptionPart(string name) : IFormPart
{
    /// <summary>The box.</summary>
    public const string Field = "NoAds";

    /// <summary>
    /// A hidden field that tells an unticked checkbox from a form without it: browsers submit nothing for an unticked one.
    /// </summary>
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
