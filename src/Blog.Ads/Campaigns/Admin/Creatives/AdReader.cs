using System.Globalization;
using Blog.Ads.Slots;
using Blog.Ads.Slots.Admin;
using Blog.Core.Data;
using Blog.Core.Outlets;
using Blog.Media.Library;
using Microsoft.AspNetCore.Http;

namespace Blog.Ads.Campaigns.Admin.Creatives;

/// <summary>Reads a form into an ad; what cannot be is said beside its field.</summary>
public sealed class AdReader(BlogDbContext db, PictureDesk pictures, PageRoom room)
{
    /// <summary>
    /// Takes the uploads of a form in, so that they are kept whatever else is refused; its numbers of pictures are then those.
    /// </summary>
    /// <remarks>Call it before anything is changed that must not be saved, as the picture desk saves at once.</remarks>
    public async Task TakeUploadsAsync(AdForm form, Action<string, string> refuse, CancellationToken ct)
    {
        form.PictureId = await TakeAsync(
            form.Picture, form.RemovePicture, form.PictureId, nameof(form.Picture), form.Alt, refuse, ct);
        form.DarkPictureId = await TakeAsync(
            form.DarkPicture, form.RemoveDarkPicture, form.DarkPictureId, nameof(form.DarkPicture), form.Alt, refuse, ct);
        (form.RemovePicture, form.RemoveDarkPicture) = (false, false);
    }

    /// <param name="ad">Changed, also where something is refused: it is not saved then.</param>
    /// <param name="form">Has passed the checks of its fields.</param>
    /// <param name="campaign">The ad's own.</param>
    /// <param name="slots">The campaign's.</param>
    /// <param name="refuse">Told the field and what is wrong.</param>
    /// <param name="ct">Stops the look-ups.</param>
    public async Task ReadIntoAsync(
        Ad ad, AdForm form, Campaign campaign, IReadOnlyList<AdSlot> slots, Action<string, string> refuse, CancellationToken ct)
    {
        ad.Kind = Enum.Parse<AdKind>(form.Kind!);
        (ad.Title, ad.Text, ad.Action, ad.Alt) = (form.Title!.Trim(), Trim(form.Text), Trim(form.Action), Trim(form.Alt));
        (ad.Weight, ad.IsOn) = (int.Parse(form.Weight!, CultureInfo.InvariantCulture), form.IsOn);
        var (address, refusal) = AdAddress.Read(form.Url, campaign.Priority == CampaignPriority.House);
        RefuseIf(refusal, nameof(form.Url), refuse);
        ad.Url = address ?? "";
        RefuseIf(slots.Any(s => AdFit.Takes(s, ad.Kind)) ? null : WhyNoSlot(slots), nameof(form.Kind), refuse);
        await ReadPicturesAsync(ad, form, slots, refuse, ct);
    }

    private async Task<long?> TakeAsync(
        IFormFile? file, bool remove, long? current, string field, string? alt, Action<string, string> refuse,
        CancellationToken ct)
    {
        if (file is not { Length: > 0 })
        {
            // A file of no bytes was chosen by somebody, an empty field has no name.
            RefuseIf(file?.FileName.Length > 0 ? "The file is empty." : null, field, refuse);
            return remove ? null : current;
        }

        var typed = Trim(alt);
        var fits = typed.Length <= Ad.MaxAlt && !typed.Any(char.IsControl);
        var choice = await pictures.FromFormAsync(new() { File = file }, fits ? typed : "", ct);
        RefuseIf(choice.Problem, field, refuse);
        return choice.Picture?.Id ?? current;
    }

    private async Task ReadPicturesAsync(
        Ad ad, AdForm form, IReadOnlyList<AdSlot> slots, Action<string, string> refuse, CancellationToken ct)
    {
        // What runs already keeps running: a picture that was stored before is not held against today's size.
        long?[] stored = ad.Kind == AdKind.Picture ? [ad.PictureId, ad.DarkPictureId] : [];
        (ad.PictureId, ad.DarkPictureId) = (form.PictureId, form.DarkPictureId);
        var found = await ShownPicture.FindAsync(db, [.. new[] { ad.PictureId, ad.DarkPictureId }.OfType<long>()], ct);
        var places = AdPlace.Of(slots, room.Now(), AdKind.Picture);
        string? Look(long? id) => id is not { } number ? null
            : !found.TryGetValue(number, out var picture) ? "This image has been deleted. Please upload it again."
            : ad.Kind != AdKind.Picture
                || places.Count == 0
                || stored.Contains(id)
                || places.Any(p => p.Room.Holds(picture.Width, picture.Height))
                ? null
            : WhyUnfit(places, picture);
        RefuseIf(
            ad.PictureId is null && ad.Kind == AdKind.Picture ? "Choose an image." : Look(ad.PictureId),
            nameof(form.Picture),
            refuse);
        RefuseIf(Look(ad.DarkPictureId), nameof(form.DarkPicture), refuse);
        RefuseIf(
            ad.Kind == AdKind.Picture && ad.Alt.Length == 0 ? "Describe the image for people who cannot see it." : null,
            nameof(form.Alt),
            refuse);
    }

    private static string WhyNoSlot(IReadOnlyList<AdSlot> slots) =>
        slots.Count == 0 ? "This campaign has no ad spot. Choose one in the campaign."
            : "No ad spot in this campaign accepts this type. "
                + string.Join(" ", slots.Select(s => $"“{s.Name}” takes: {SlotTexts.Of(AdFit.KindsOf(s))}."));

    private static string WhyUnfit(IEnumerable<AdPlace> places, ShownPicture picture) =>
        $"This picture is {SlotRoom.Show(picture.Width, picture.Height)} pixels. "
        + string.Join(" ", places.Select(p => $"“{p.Slot.Name}” needs {p.Room.Wide} or, sharper, {p.Room.Sharp}."));

    private static string Trim(string? typed) => (typed ?? "").Trim();

    private static void RefuseIf(string? refusal, string field, Action<string, string> refuse)
    {
        if (refusal is not null)
        {
            refuse(field, refusal);
        }
    }
}
