using System.Net;

namespace Blog.Tests.Transfer;

public class ImporterSecondRunTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_second_run_writes_nothing(Database database)
    {
        await using var blog = new ImportingBlog(database).With("owls.md", ImportingBlog.Owls + "See [bats](bats.md).")
            .With("bats.md", "---\ntitle: Bats\ndate: 2024-01-01\ncontinue_reading: owls\n---\nText.");
        await blog.Import();
        var before = await blog.Article("bats");
        blog.Blog.Clock.Advance(TimeSpan.FromHours(1));
        var report = await blog.Import();
        Assert.Contains("unchanged /owls  owls.md", report);
        Assert.Contains("2 unchanged", report);
        var after = await blog.Article("bats");
        Assert.Equal((before.Version, before.SavedAt), (after.Version, after.SavedAt));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Only_the_changed_file_is_taken_again(Database database)
    {
        await using var blog = new ImportingBlog(database).With("owls.md", ImportingBlog.Owls + "Text.")
            .With("bats.md", "# Bats\n\nText.");
        await blog.Import();
        var report = await blog.With("owls.md", ImportingBlog.Owls + "New text.").Import();
        Assert.Contains("updated /owls  owls.md", report);
        Assert.Contains("unchanged /bats", report);
        var page = await blog.Get("/owls");
        Assert.Contains("New text.", page.Text);
        Assert.Equal(BlogApp.Start.UtcDateTime, (await blog.Article("owls")).UpdatedAt);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_a_person_changed_here_is_left_alone_unless_asked(Database database)
    {
        await using var blog = new ImportingBlog(database).With("owls.md", ImportingBlog.Owls + "Text.");
        await blog.Import();
        await blog.Edit("owls", (desk, article) =>
        {
            article.Body = "My own words.";
            return desk.SaveAsync(article);
        });
        Assert.Contains(
            "skipped owls.md: Changed here since", await blog.With("owls.md", ImportingBlog.Owls + "New text.").Import());
        Assert.Contains("My own words.", (await blog.Get("/owls")).Text);
        Assert.Contains("updated /owls", await blog.Import(new() { Overwrite = true }));
        Assert.Contains("New text.", (await blog.Get("/owls")).Text);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_put_into_the_bin_or_deleted_here_stays_so(Database database)
    {
        await using var blog = new ImportingBlog(database).With("owls.md", ImportingBlog.Owls + "Text.")
            .With("bats.md", "# Bats\n\nText.");
        await blog.Import();
        await blog.Edit("owls", (desk, article) => desk.TrashAsync(article));
        await blog.Edit("bats", (desk, article) => desk.DeleteAsync(article));
        var report = await blog.With("owls.md", ImportingBlog.Owls + "New text.").Import(new() { Overwrite = true });
        Assert.Contains("skipped owls.md: In Trash here", report);
        Assert.Contains("skipped bats.md: Deleted here", report);
        Assert.Equal(HttpStatusCode.Gone, (await blog.Get("/owls")).Status);
        Assert.Equal(HttpStatusCode.Gone, (await blog.Get("/bats")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_folders_with_the_same_file_name_are_two_articles_and_a_moved_folder_is_the_same(Database database)
    {
        await using var blog = new ImportingBlog(database).With("a/post.md", "# First\n\nText.")
            .With("b/post.md", "# Second\n\nText.");
        await blog.Import(folder: Path.Combine(blog.Files.Path, "a"));
        Assert.Contains("created /post-2  post.md", await blog.Import(folder: Path.Combine(blog.Files.Path, "b")));
        Directory.Move(Path.Combine(blog.Files.Path, "a"), Path.Combine(blog.Files.Path, "c"));
        Assert.Contains("unchanged /post  post.md", await blog.Import(folder: Path.Combine(blog.Files.Path, "c")));
    }
}
