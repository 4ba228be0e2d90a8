using Blog.Content.Authors;
using Blog.Content.Categories;
using Blog.Content.Tags;
using Blog.Core.Data;
using Blog.Core.Example;
using Blog.Media.Library;
using Microsoft.EntityFrameworkCore;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Blog.Content.Example;

/// <summary>Gives the example's authors, categories and tags the words that no article's front matter holds.</summary>
public sealed class ExampleProfiles(BlogDbContext db, PictureDesk pictures) : IExampleFiller
{
    private static readonly IDeserializer Yaml =
        new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();

    public int Order => 10;

    public string Part => "authors, categories and tags";

    /// <param name="folder">The example's folder, with authors.yaml, categories.yaml and tags.yaml.</param>
    /// <param name="ct">Stops between two entries.</param>
    public async Task FillAsync(string folder, CancellationToken ct)
    {
        foreach (var entry in Read(folder, "authors.yaml"))
        {
            var author = await db.Set<Author>().SingleOrDefaultAsync(a => a.Slug == entry.Slug, ct)
                ?? db.Add(new Author { Name = entry.Name, Slug = entry.Slug }).Entity;
            (author.Bio, author.Website, author.PictureId) = (entry.Bio, entry.Website, await PictureAsync(folder, entry, ct));
        }

        foreach (var entry in Read(folder, "categories.yaml"))
        {
            var category = await db.Set<Category>().SingleOrDefaultAsync(c => c.Slug == entry.Slug, ct)
                ?? db.Add(new Category { Slug = entry.Slug }).Entity;
            (category.Name, category.Description) = (entry.Name, entry.Description);
        }

        foreach (var entry in Read(folder, "tags.yaml"))
        {
            var tag = await db.Set<Tag>().SingleOrDefaultAsync(t => t.Slug == entry.Slug, ct)
                ?? db.Add(new Tag { Slug = entry.Slug }).Entity;
            (tag.Name, tag.Description) = (entry.Name, entry.Description);
        }

        await db.SaveChangesAsync(ct);
    }

    private async Task<long?> PictureAsync(string folder, Entry entry, CancellationToken ct)
    {
        if (entry.Picture.Length == 0)
        {
            return null;
        }

        await using var file = File.OpenRead(Path.Combine(folder, entry.Picture));
        return (await pictures.AddAsync(file, Path.GetFileName(entry.Picture), entry.Name, ct)).Id;
    }

    private static List<Entry> Read(string folder, string name) =>
        Yaml.Deserialize<List<Entry>>(File.ReadAllText(Path.Combine(folder, name)));

    private sealed class Entry
    {
        public string Name { get; set; } = "";

        public string Slug { get; set; } = "";

        public string Description { get; set; } = "";

        public string Bio { get; set; } = "";

        public string Website { get; set; } = "";

        public string Picture { get; set; } = "";
    }
}
