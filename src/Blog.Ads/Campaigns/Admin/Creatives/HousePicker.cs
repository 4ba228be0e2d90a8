using Blog.Ads.Slots;
using Blog.Core.Contact;
using Blog.Core.Data;
using Blog.Core.Permalinks;
using Blog.Core.Settings;

namespace Blog.Ads.Campaigns.Admin.Creatives;

/// <summary>Fills the form of a house ad with what it is to announce: an article or the donation page.</summary>
public sealed class HousePicker(BlogDbContext db, ArticleNames articles, SettingsStore settings, IEnumerable<GivingPage> giving)
{
    private const int Most = 12;

    /// <summary>The donation page's address; null while there is none.</summary>
    public string? GivingPath => giving.Select(g => g.Path()).FirstOrDefault(p => p is not null);

    /// <summary>Published articles, newest first; with these words in their titles.</summary>
    public Task<IReadOnlyList<ArticleTeaser>> FindAsync(string? words, CancellationToken ct) =>
        articles.Published(db, words ?? "", Most, ct);

    /// <summary>A form filled with an article's title, text and picture; null where readers see no such article.</summary>
    public async Task<AdForm?> OfArticleAsync(long id, IReadOnlyList<AdSlot> slots, CancellationToken ct) =>
        await articles.Teaser(db, id, ct) is not { } article ? null
            : Filled(slots, article.HeroId is not null, new()
            {
                Title = Clip(article.Title, Ad.MaxTitle),
                Text = Clip(article.Text, Ad.MaxText),
                Action = "Read it",
                Url = article.Path,
                PictureId = article.HeroId,
                Alt = Clip(article.HeroAlt, Ad.MaxAlt),
            });

    /// <summary>A form filled with the donation page; null while there is none.</summary>
    public AdForm? OfGiving(IReadOnlyList<AdSlot> slots) => GivingPath is not { } path ? null : Filled(slots, false, new()
    {
        Title = Clip($"Support {settings.Get<SiteSettings>().Title}", Ad.MaxTitle),
        Text = "If you like what you read here, help keep it going.",
        Action = "Donate",
        Url = path,
    });

    /// <summary>A form with the kind that the slots take.</summary>
    public static AdForm Filled(IReadOnlyList<AdSlot> slots, bool hasPicture, AdForm form)
    {
        AdKind[] wanted = hasPicture
            ? [AdKind.Card, AdKind.Text, AdKind.Line, AdKind.Picture]
            : [AdKind.Text, AdKind.Line, AdKind.Card, AdKind.Picture];
        form.Kind = wanted.FirstOrDefault(kind => slots.Any(s => AdFit.Takes(s, kind)), wanted[0]).ToString();
        (form.Weight, form.IsOn) = ("100", true);
        return form;
    }

    // At the end of a word, and never within one character.
    private static string Clip(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var cut = text.LastIndexOf(' ', most - 1) is > 20 and var at ? at
            : char.IsHighSurrogate(text[most - 2]) ? most - 2
            : most - 1;
        return text[..cut].TrimEnd(' ', ',', '.', ';', ':') + "…";
    }
}
