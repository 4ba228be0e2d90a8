using Blog.Content.Articles;
using Blog.Transfer.Dialects;
using Blog.Transfer.Documents;
using Blog.Transfer.Fields;
using Blog.Transfer.Files;
using Blog.Transfer.FrontMatter;

namespace Blog.Transfer.Folders;

/// <summary>Makes the import document of one file from its name, front matter and text.</summary>
internal sealed class DocumentReader
{
    private readonly string _path;
    private readonly TimeZoneInfo _zone;
    private readonly FileName _name;
    private readonly FrontMatterFields _fields;
    private readonly string _body;
    private readonly bool _isJekyll;
    private readonly List<string> _warnings = [];

    private DocumentReader(string relativePath, string text, TimeZoneInfo zone, bool isJekyllSite)
    {
        _path = relativePath;
        _zone = zone;
        _name = FileName.Of(relativePath);
        _isJekyll = isJekyllSite || _name.IsJekyll || _name.Date is not null;
        var block = FrontMatterBlock.Split(text, _warnings);
        _fields = new FrontMatterFields(block.Values);
        _body = Converted(block.Body);
    }

    /// <exception cref="UnreadableFileException">The front matter or text cannot be read.</exception>
    public static ImportDocument Read(string relativePath, TextFile file, TimeZoneInfo zone, bool isJekyllSite)
    {
        var reader = new DocumentReader(relativePath, file.Text, zone, isJekyllSite);
        var document = reader.WithOwnFields(reader.WithPicture(reader.WithTerms(reader.WithDates(reader.Titled(file.Hash)))));
        document = reader.WithAddresses(document);
        ArticleTexts.Read(document.Text, reader._fields, reader._name.Language, reader._warnings);
        return document with { Warnings = [.. reader._warnings.Distinct()] };
    }

    private string Converted(string body)
    {
        if (_path.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase)) body = Mdx.ToMarkdown(body, _warnings);
        body = Shortcodes.ToMarkdown(body, _warnings);
        if (_isJekyll) body = Liquid.ToMarkdown(body, _warnings);
        body = body.Trim('\n').TrimEnd();
        var bytes = System.Text.Encoding.UTF8.GetByteCount(body);
        return bytes <= ImportLimits.MaxBodyBytes ? body : throw new UnreadableFileException(
            $"The text is {bytes / 1024:N0} KB long; the limit is {ImportLimits.MaxBodyBytes / 1024} KB. "
                + "Split it into several articles.");
    }

    private ImportDocument Titled(string hash)
    {
        var title = _fields.Text("title");
        var heading = Heading.First(_body);
        var body = _body;
        if (heading is { } h1
            && (title is null || (h1.Leads && string.Equals(h1.Title, title, StringComparison.OrdinalIgnoreCase))))
            (title, body) = (title ?? h1.Title, h1.Remainder);
        var text = new ArticleText { Title = title ?? _name.Humanized() };
        return new ImportDocument(_path) { Text = text, Slug = Slug(), Body = body, ContentHash = hash };
    }

    private string Slug() => _fields.Text("slug")?.Trim('/').Split('/')[^1] is { Length: > 0 } slug ? slug : _name.Slug;

    private ImportDocument WithDates(ImportDocument document) => document with
    {
        PublishedUtc = Date("pub_date", "pub_datetime", "publish_date", "published_at", "date")
            ?? Date("published", "date_published")
            ?? (_name.Date is { } date ? Dates.Parse(date, _zone) : null),
        UpdatedUtc = Date(
            "lastmod", "updated", "last_modified_at", "updated_date", "updated_at", "mod_date", "mod_datetime", "modified"),
        Draft = _name.InDrafts || SaysDraft() || _fields.Text("published")?.ToLowerInvariant() is "false" or "no"
            || _fields.Text("status")?.ToLowerInvariant() is "draft" or "private",
    };

    // Hidden when in doubt: a draft that is shown to the world cannot be taken back.
    private bool SaysDraft()
    {
        var value = _fields.Find("draft");
        var text = FrontMatterFields.TextOf(value);
        if (FrontMatterFields.IsYes(text)) return true;
        if (FrontMatterFields.IsNo(text) || (text is null && value is null or ScalarValue)) return false;
        _warnings.Add(
            $"The draft {(text is null ? "field" : $"\"{(text.Length <= 60 ? text : text[..60] + "…")}\"")} is neither true "
                + "nor false, so the article stays a draft.");
        return true;
    }

    private DateTime? Date(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_fields.Text(name) is not { } text || text.ToLowerInvariant() is "true" or "false" or "yes" or "no") continue;
            if (Dates.Parse(text, _zone) is { } date) return date;
            _warnings.Add(
                $"The {name.Replace("_", "")} \"{(text.Length <= 60 ? text : text[..60] + "…")}\" is not a valid date.");
        }
        return null;
    }

    private ImportDocument WithTerms(ImportDocument document)
    {
        var categories = Terms.Of(_fields.Find("category", "section"), splitAtSpaces: false)
            .Concat(Terms.Of(_fields.Find("categories"), _isJekyll)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (categories.Count == 0 && _name.FolderCategory is { } folder) categories.Add(folder);
        return document with
        {
            Categories = categories,
            Tags = Terms.Of(_fields.Find("tags", "tag"), _isJekyll),
            Author = Author(),
        };
    }

    private string? Author()
    {
        var value = _fields.Find("author", "authors");
        if (value is ListValue { Items.Count: > 1 } list)
            _warnings.Add($"The file lists {list.Items.Count} authors; only the first was used.");
        return FrontMatterFields.TextOf(value);
    }

    private ImportDocument WithPicture(ImportDocument document)
    {
        var (source, alt) = PictureField.Of(_fields);
        document.Text.HeroAlt = alt;
        return document with { Picture = source is not null && _isJekyll ? Liquid.ToMarkdown(source, _warnings) : source };
    }

    private ImportDocument WithOwnFields(ImportDocument document)
    {
        var next = _fields.Find("continue_reading") as MapValue;
        var series = _fields.Find("series") as MapValue;
        return document with
        {
            ContinueReading = FrontMatterFields.TextOf(next?["slug"]) ?? _fields.Text("continue_reading"),
            SeriesPlace = _fields.Number("series_place", "series_order", "series_part", "series_weight", "part")
                ?? (int.TryParse(FrontMatterFields.TextOf(series?["part"] ?? series?["place"] ?? series?["order"]), out var place)
                    ? place
                    : null),
            PermanentId = SourceId.Of(_fields, _warnings),
            TranslationKey = _fields.Text("translation_key"),
            Featured = _fields.Flag("featured") || _fields.Flag("pinned") || _fields.Flag("sticky"),
            NoIndex = _fields.Flag("noindex") || _fields.Flag("robots_no_index")
                || FrontMatterFields.TextsOf(_fields.Find("robots"))
                    .Any(text => text.Contains("noindex", StringComparison.OrdinalIgnoreCase)),
            IsPage = IsPage(),
            InMenu = _fields.Find("in_menu", "menu", "menus", "show_in_menu") is var menu
                && (menu is MapValue or ListValue
                    || FrontMatterFields.TextOf(menu)?.ToLowerInvariant() is not (null or "false" or "no" or "0")),
        };
    }

    private bool IsPage()
    {
        var kind = _fields.Text("layout", "type")?.ToLowerInvariant();
        return kind is "page"
            || _fields.Text("type")?.ToLowerInvariant() is "page"
            || (_name.InPages && kind is not ("post" or "article"));
    }

    private ImportDocument WithAddresses(ImportDocument document)
    {
        var asked = _fields.Text("permalink", "url", "path")
            ?? (_fields.Text("slug")?.Trim('/') is { } slug && slug.Contains('/') ? slug : null);
        var permalink = Address.Clean(asked, document, _warnings);
        var aliases = FrontMatterFields.TextsOf(_fields.Find("aliases", "redirect_from"))
            .Select(alias => Address.Clean(alias, document, _warnings));
        return document with
        {
            Permalink = permalink,
            Aliases = [.. aliases.OfType<string>().Where(alias => alias != permalink).Distinct()],
        };
    }
}
