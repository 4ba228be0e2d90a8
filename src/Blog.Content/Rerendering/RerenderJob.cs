using Blog.Content.Articles;
using Blog.Content.Pages;
using Blog.Content.Search;
using Blog.Content.Writing;
using Blog.Core.Data;
using Blog.Core.Jobs;
using Blog.Core.Settings;
using Blog.Core.Texts;
using Blog.Markdown;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Blog.Content.Rerendering;

/// <summary>After an upgrade of the renderer, renders again what an older version rendered; nobody's edit is touched.</summary>
public sealed class RerenderJob(
    ArticleEvents articles, PageEvents pages, SettingsStore settings, IServiceProvider provider, ILogger<RerenderJob> log)
    : StartJob
{
    public override string Name => "Re-render content after an upgrade";

    protected override async Task WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<BlogDbContext>();
        db.Cause = new(WriteCauseKind.Upgrade);
        var pictures = services.GetRequiredService<PictureSources>();
        var done = await ArticlesAsync(db, pictures, ct) + await PagesAsync(db, pictures, ct);
        if (done > 0)
        {
            log.LogInformation(
                "Rendered {Count} texts again for version {Version} of the renderer", done, MarkdownRenderer.Version);
        }
    }

    private async Task<int> ArticlesAsync(BlogDbContext db, PictureSources pictures, CancellationToken ct)
    {
        var done = 0;
        foreach (var id in await db.Set<Article>()
            .Where(a =>
                a.Rendered.RenderVersion < MarkdownRenderer.Version || a.Rendered.RenderVersion > MarkdownRenderer.Version)
            .Select(a => a.Id)
            .ToListAsync(ct))
        {
            var text = await db.Set<Article>()
                .Where(a => a.Id == id)
                .Select(a => new { a.Body, a.Verdict, a.Language, a.Version })
                .SingleOrDefaultAsync(ct);
            if (text is not null
                && Render(text.Body, text.Language, pictures, id) is { } rendered
                && Render(text.Verdict, text.Language, pictures, id, rendered) is { } verdict)
            {
                var (body, html) = (RenderedText.Of(rendered, verdict), text.Verdict.Length > 0 ? verdict.Html : "");
                await using var transaction = await db.Database.BeginTransactionAsync(ct);
                // Bypasses SaveChanges and so keeps the version, which is for
                // people's edits: an open editor must not get a conflict.
                var renewed = await db.Set<Article>()
                    .Where(a => a.Id == id && a.Version == text.Version)
                    .UpdateAllAsync(db, ArticleCacheTags.OfText(id), set => set
                        .SetProperty(a => a.Rendered.Html, body.Html)
                        .SetProperty(a => a.Rendered.TocJson, body.TocJson)
                        .SetProperty(a => a.Rendered.WordCount, body.WordCount)
                        .SetProperty(a => a.Rendered.PlainText, body.PlainText)
                        .SetProperty(a => a.Rendered.Excerpt, body.Excerpt)
                        .SetProperty(a => a.Rendered.RenderVersion, body.RenderVersion)
                        .SetProperty(a => a.VerdictHtml, html), ct);
                await SearchIndexer.RenewAsync(db, [id], ct);
                await articles.ChangedAsync(db, db.Articles.Where(a => renewed > 0 && a.Id == id), nameof(Article.Rendered), ct);
                await transaction.CommitAsync(ct);
                done += renewed;
            }
        }

        return done;
    }

    private async Task<int> PagesAsync(BlogDbContext db, PictureSources pictures, CancellationToken ct)
    {
        var done = 0;
        foreach (var id in await db.Set<StaticPage>()
            .Where(p => p.Rendered.RenderVersion != MarkdownRenderer.Version)
            .Select(p => p.Id)
            .ToListAsync(ct))
        {
            var text = await db.Set<StaticPage>()
                .Where(p => p.Id == id)
                .Select(p => new { p.Body, p.Language, p.Version })
                .SingleOrDefaultAsync(ct);
            if (text is not null && Render(text.Body, text.Language, pictures, id) is { } rendered)
            {
                var body = RenderedText.Of(rendered);
                await using var transaction = await db.Database.BeginTransactionAsync(ct);
                var renewed = await db.Set<StaticPage>()
                    .Where(p => p.Id == id && p.Version == text.Version)
                    .UpdateAllAsync(db, [PageCacheTags.Of(id)], set => set
                        .SetProperty(p => p.Rendered.Html, body.Html)
                        .SetProperty(p => p.Rendered.TocJson, body.TocJson)
                        .SetProperty(p => p.Rendered.WordCount, body.WordCount)
                        .SetProperty(p => p.Rendered.PlainText, body.PlainText)
                        .SetProperty(p => p.Rendered.Excerpt, body.Excerpt)
                        .SetProperty(p => p.Rendered.RenderVersion, body.RenderVersion), ct);
                await pages.ChangedAsync(db, renewed > 0 ? id : 0, nameof(StaticPage.Rendered), ct);
                await transaction.CommitAsync(ct);
                done += renewed;
            }
        }

        return done;
    }

    private RenderedMarkdown? Render(
        string text, string language, PictureSources pictures, long id, RenderedMarkdown? after = null)
    {
        try
        {
            using var speech = Speech.In(language.Length > 0 ? language : settings.Get<SiteSettings>().Language);
            // Asked for only now: most starts render nothing, and its libraries take memory.
            return provider.GetRequiredService<MarkdownRenderer>().Render(text, pictures.Find, after: after);
        }
        catch (MarkdownException e)
        {
            log.LogWarning("Text {Id} keeps its older rendering: {Reason}", id, e.Message);
            return null;
        }
    }
}
