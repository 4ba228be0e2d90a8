using Blog.Content.Articles;
using Blog.Core.Data;
using Blog.Transfer.Import;
using Blog.Transfer.Runs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Transfer;

/// <summary>A running blog and a folder of files that is imported into it.</summary>
internal sealed class ImportingBlog(Database database = Database.Sqlite) : IAsyncDisposable
{
    /// <summary>The front matter of a file about owls.</summary>
    public const string Owls =
        "---\ntitle: Owls\ndate: 2024-05-01\ncategories: [Birds, Night]\ntags: [hooting]\nauthor: Ada Example\n---\n";

    public BlogApp Blog { get; } = new BlogApp().On(database);

    public ImportFolder Files { get; } = new();

    public int ExitCode { get; private set; }

    public ImportingBlog With(string relativePath, string text)
    {
        Files.With(relativePath, text);
        return this;
    }

    public ImportingBlog With(string relativePath, byte[] bytes)
    {
        Files.With(relativePath, bytes);
        return this;
    }

    /// <summary>Imports the folder as the verb does and returns the report that a person reads.</summary>
    public async Task<string> Import(ImportOptions? options = null, string? folder = null)
    {
        await using var scope = Blog.Services.CreateAsyncScope();
        var report = new StringWriter();
        ExitCode = await ImportReport.RunAsync(scope.ServiceProvider.GetRequiredService<MarkdownImporter>(), folder ?? Files.Path,
            options ?? new(), report, TimeProvider.System);
        return report.ToString();
    }

    public Task<Page> Get(string path) => Blog.Visitor().Get(path);

    public Task<Article> Article(string slug) =>
        Blog.Db(db => db.Articles.Include(a => a.Tags).Include(a => a.Category).Include(a => a.Author)
            .Include(a => a.Hero).AsNoTracking().SingleAsync(a => a.Slug == slug));

    /// <summary>Does to an article what a person does in the admin area.</summary>
    public async Task Edit(string slug, Func<ArticleDesk, Article, Task> edit)
    {
        await using var scope = Blog.Services.CreateAsyncScope();
        var article = await scope.ServiceProvider.GetRequiredService<BlogDbContext>().Articles.SingleAsync(a => a.Slug == slug);
        await edit(scope.ServiceProvider.GetRequiredService<ArticleDesk>(), article);
    }

    public async ValueTask DisposeAsync()
    {
        await Blog.DisposeAsync();
        Files.Dispose();
    }
}
