namespace Blog.Tests.Transfer;

public class ImportedTranslationTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Files_with_one_translation_key_become_translations_of_each_other(Database database)
    {
        await using var blog = new ImportingBlog(database)
            .With("owls.md", "---\ntitle: Owls\nlang: en\ntranslationKey: owls\ndate: 2026-01-01\n---\nText.")
            .With("eulen.md", "---\ntitle: Eulen\nlang: de\ntranslation_key: owls\ndate: 2026-01-02\n---\nText.")
            .With("kaeuze.md", "---\ntitle: Käuze\nlang: de\ntranslationKey: owls\ndate: 2026-01-03\n---\nText.")
            .With("bats.md", "---\ntitle: Bats\nlang: en\ntranslationKey: bats\ndate: 2026-01-01\n---\nText.");
        var report = await blog.Import();
        Assert.Contains("Another file has the same translation key and language, so this one was not linked as a translation.", report);
        Assert.Equal(["/eulen"], (await blog.Get("/owls")).All(".also a").Select(a => a.GetAttribute("href")));
        Assert.Equal(["/owls"], (await blog.Get("/eulen")).All(".also a").Select(a => a.GetAttribute("href")));
        Assert.Empty((await blog.Get("/bats")).All(".also"));
        Assert.Contains("unchanged", await blog.Import());
        Assert.Single((await blog.Get("/owls")).All(".also a"));
    }
}
