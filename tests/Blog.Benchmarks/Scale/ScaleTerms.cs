using Blog.Content.Taxonomy;
using Blog.Core.Texts;
using Microsoft.Data.Sqlite;

namespace Blog.Benchmarks.Scale;

/// <summary>Writes what articles refer to: authors, pictures, categories and tags.</summary>
public static class ScaleTerms
{
    public static void Write(SqliteConnection connection, SqliteTransaction transaction, ScaleSize size, DateTime now)
    {
        var random = new Random(1);
        using var authors = new TableWriter(connection, transaction, "Authors", "Id", "Name", "Slug", "Bio", "Version");
        for (var id = 1; id <= ScaleSize.Authors; id++)
        {
            authors.Write(
                id, $"{Prose.Phrase(random, 1, 1)} Example {id}", $"author-{id}", $"{Prose.Phrase(random, 12, 20)}.", 1);
        }

        using var pictures = new TableWriter(connection, transaction, "Pictures",
            "Id", "Hash", "Extension", "Width", "Height", "Widths", "Bytes", "FileName", "Alt", "CreatedAt", "SavedAt",
            "Version");
        for (var id = 1; id <= size.Pictures; id++)
        {
            pictures.Write(
                id, $"{id:x20}", "webp", 1600, 900, "480,800,1600", 120_000, $"{Prose.Word(random)}.webp",
                Prose.Phrase(random, 4, 8), now, now, 1);
        }

        WriteTerms(connection, transaction, "Categories", "shelf", size.Categories, random);
        WriteTerms(connection, transaction, "Tags", "tag", size.Tags, random);
    }

    private static void WriteTerms(
        SqliteConnection connection, SqliteTransaction transaction, string table, string word, int count, Random random)
    {
        using var terms = new TableWriter(
            connection, transaction, table, "Id", "Name", "NameKey", "FoldedName", "Slug", "Description", "Version");
        for (var id = 1; id <= count; id++)
        {
            // The order of slugs has nothing to do with the order of use, as in life.
            var name = $"{Prose.Word(random)} {word} {id}";
            terms.Write(
                id, name, TermKey.Of(name), Folding.Of(name), name.Replace(' ', '-'),
                id % 3 == 0 ? $"{Prose.Phrase(random, 8, 14)}." : "", 1);
        }
    }
}
