using Blog.Core.Data;
using Blog.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Blog.Ads.Campaigns;

/// <summary>Compares names of advertisers as people do, however they are typed.</summary>
internal static class AdvertiserNames
{
    /// <summary>Whether another advertiser has a name.</summary>
    /// <param name="but">The one who may have it; 0 for nobody.</param>
    public static async Task<bool> IsNameTakenAsync(this BlogDbContext db, string name, long but, CancellationToken ct) =>
        (await db.Advertisers.Where(a => a.Id != but).Select(a => a.Name).ToListAsync(ct)).Exists(taken => Same(taken, name));

    /// <summary>Whether two spellings are one name.</summary>
    public static bool Same(string name, string other) => Folding.Name(name) == Folding.Name(other);
}
