using System.Text;
using Blog.Content.Articles;
using Blog.Content.Categories;
using Blog.Content.Writing;
using Blog.Core.Texts;
using Blog.Tests.Content;
using Blog.Tests.HouseRules;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Core.Texts;

public class FoldingTests
{
    [Theory]
    [InlineData("ÜBERSICHT", "Übersicht")]
    [InlineData("ubersicht", "Übersicht")]
    [InlineData("Россия", "РОССИЯ")]
    [InlineData("россия", "РОССИЯ")]
    [InlineData("é", "e")]
    [InlineData("ＡＢＣ　１２", "abc 12")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("ISTANBUL", "ıstanbul")]
    [InlineData("STRASSE", "Straße")]
    [InlineData("GROẞ", "groß")]
    [InlineData("ΟΔΟΣ", "οδός")]
    [InlineData("ﬁne", "FINE")]
    [InlineData("٣", "3")]
    [InlineData("كتاب", "کتاب")]
    [InlineData("don’t", "don't")]
    [InlineData("“so”", "\"so\"")]
    [InlineData("a – b", "a - b")]
    [InlineData("a \u00A0\t\n b ", "a b")]
    [InlineData("so\u00ADft\u200B", "soft")]
    [InlineData("❤\uFE0F", "❤")]
    public void Spellings_of_one_text_fold_alike(string typed, string other)
    {
        Assert.Equal(Folding.Of(other), Folding.Of(typed));
        Assert.Equal(Folding.Of(other), Folding.Of(typed.Normalize(NormalizationForm.FormD)));
        Assert.Equal(Folding.Of(typed), Folding.Of(Folding.Of(typed)));
    }

    [Theory]
    [InlineData("C", "C++")]
    [InlineData("100", "100%")]
    [InlineData("a_b", "a b")]
    [InlineData("世界", "视界")]
    [InlineData("が", "か")]
    [InlineData("कि", "क")]
    public void What_is_another_text_stays_one(string one, string other) =>
        Assert.NotEqual(Folding.Of(one), Folding.Of(other));

    [Fact]
    public void A_folded_text_holds_nothing_that_a_database_refuses_and_no_more_than_its_column()
    {
        Assert.Equal(("a b", "ab"), (Folding.Of("a\0b"), Folding.Of("a\uD800b\uFFFE")));
        Assert.Equal(TextLimits.FoldedTitle, Folding.Of(new string('\uFDFA', 200), TextLimits.FoldedTitle).Length);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_longest_title_and_keywords_are_stored_however_they_fold(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var random = new Random(1);
        var han = new string([.. Enumerable.Range(0, 200).Select(_ => (char)random.Next(0x4E00, 0x9FFF))]);
        await blog.Publish(han, more: a => a.Keywords = new string('ß', TextLimits.Keywords));
        await blog.Publish(new string('\uFDFA', TextLimits.Title), more: a => a.Keywords = han + han[..100]);
        var ada = blog.Visitor();
        Assert.Contains(han, (await ada.Get("/")).Html, StringComparison.Ordinal);
    }

    // Where the columns came by an upgrade they are empty, as they are where a later version folds otherwise.
    [Theory, OnSqlite, OnPostgres]
    public async Task Rows_of_before_are_folded_at_the_start(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Publish("Übersicht", more: a => a.Keywords = "Öl", category: "Äpfel");
        await blog.Db(async db =>
        {
            await db.Database.ExecuteSqlRawAsync("""UPDATE "Articles" SET "FoldedTitle" = '', "FoldedKeywords" = '' """);
            return await db.Database.ExecuteSqlRawAsync("""UPDATE "Categories" SET "FoldedName" = '' """);
        });
        await blog.Run<Blog.Content.Rerendering.RefoldJob>();
        var article = await blog.Db(db => db.Set<Article>().AsNoTracking().SingleAsync());
        Assert.Equal(("ubersicht", "ol", 1), (article.FoldedTitle, article.FoldedKeywords, article.Version));
        Assert.Equal("apfel", (await blog.Db(db => db.Set<Category>().AsNoTracking().SingleAsync())).FoldedName);
    }

    [Fact]
    public void No_query_folds_by_a_database_of_which_each_folds_otherwise()
    {
        string[] own = ["EF.Functions.ILike", "EF.Functions.Collate", "EF.Functions.Unaccent", "EF.Functions.Like("];
        var found = Sources.OfModules("*.cs").Where(f => own.Any(o => File.ReadAllText(f).Contains(o, StringComparison.Ordinal)))
            .Select(Sources.Relative);
        // It asks for a beginning of its own, and not for what somebody has typed.
        Assert.Equal(["src/Blog.Ads/Campaigns/Admin/CampaignReader.cs"], found);
    }
}
