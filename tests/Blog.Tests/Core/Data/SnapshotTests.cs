using Blog.Ads.Serving;
using Blog.Content.Categories;
using Blog.Content.Navigation;
using Blog.Core.Data;
using Blog.Core.Settings;
using Blog.Support.Donations.Ways;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Core.Data;

public class SnapshotTests
{
    [Fact]
    public async Task Those_who_ask_at_once_share_one_load()
    {
        await using var blog = new BlogApp();
        var (loads, gate) = (0, new TaskCompletionSource());
        var names = Names(blog, async () =>
        {
            Interlocked.Increment(ref loads);
            await gate.Task;
        });
        var asked = Enumerable.Range(0, 30).Select(i => Task.Run(() => i % 2 == 0 ? names.GetAsync() : Task.Run(names.Get)))
            .ToList();
        await Task.Delay(100);
        gate.SetResult();
        Assert.All(await Task.WhenAll(asked), found => Assert.Equal("", found));
        Assert.Equal(1, loads);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_load_that_a_commit_overtook_is_not_kept(Database database)
    {
        await using var blog = new BlogApp().On(database);
        var (read, gate) = (new TaskCompletionSource(), new TaskCompletionSource());
        var names = Names(blog, () =>
        {
            read.TrySetResult();
            return gate.Task;
        });
        var before = names.GetAsync();
        await read.Task;
        await Add(blog, "Tea");
        // Who asks after the commit does not wait for the older load, and does not get its value.
        var after = names.GetAsync();
        gate.SetResult();
        Assert.Equal("", await before);
        Assert.Equal("Tea", await after);
        Assert.Equal("Tea", names.Get());
    }

    [Fact]
    public async Task Of_many_commits_and_readers_at_once_each_reader_sees_what_was_committed_before_he_asked()
    {
        await using var blog = new BlogApp();
        var names = Names(blog, () => Task.CompletedTask);
        var committed = 0;
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (Volatile.Read(ref committed) is var known && known < 40)
            {
                var seen = await names.GetAsync();
                Assert.True(seen.Split(',', StringSplitOptions.RemoveEmptyEntries).Length >= known, $"{known} but: {seen}");
            }
        })).ToList();
        for (var i = 0; i < 40; i++)
        {
            await Add(blog, $"Tea {i}");
            Interlocked.Increment(ref committed);
        }

        await Task.WhenAll(readers);
    }

    [Fact]
    public async Task A_load_that_failed_is_told_and_tried_again()
    {
        await using var blog = new BlogApp();
        var fails = true;
        var names = Names(blog, () => fails ? throw new TimeoutException() : Task.CompletedTask);
        await Assert.ThrowsAsync<TimeoutException>(names.GetAsync);
        Assert.Throws<TimeoutException>(() => names.Get());
        fails = false;
        Assert.Equal("", names.Get());
    }

    [Fact]
    public async Task What_another_process_committed_is_read_anew()
    {
        await using var blog = new BlogApp();
        var loads = 0;
        var names = Names(blog, () => Task.FromResult(Interlocked.Increment(ref loads)));
        await names.GetAsync();
        blog.Services.GetRequiredService<ChangeFeed>().CommittedElsewhere(new HashSet<Type> { typeof(Category) });
        await names.GetAsync();
        Assert.Equal(2, loads);
    }

    [Fact]
    public async Task Settings_menu_ads_and_ways_of_giving_ask_the_database_nothing_and_make_no_garbage_once_they_are_warm()
    {
        await using var blog = new BlogApp();
        var (settings, menu, ads, ways) = (blog.Services.GetRequiredService<SettingsStore>(),
            blog.Services.GetRequiredService<SiteMenu>(), blog.Services.GetRequiredService<AdSnapshots>(),
            blog.Services.GetRequiredService<WayList>());
        Read();
        using var queries = new QueryCounter(blog.Folder);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            Read();
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 99);
        Assert.Equal(0, queries.Count);

        void Read()
        {
            settings.Get<SiteSettings>();
            menu.Read();
            _ = (ads.Current, ways.Shown);
        }
    }

    [Fact]
    public async Task Settings_that_are_saved_in_a_transaction_hold_from_its_commit_on_and_not_before()
    {
        await using var blog = new BlogApp();
        var settings = blog.Services.GetRequiredService<SettingsStore>();
        var old = settings.Get<SiteSettings>();
        await blog.Db(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await settings.SaveAsync(db, old with { Title = "Tea and ropes" }, 0);
            Assert.Equal(old.Title, settings.Get<SiteSettings>().Title);
            await transaction.CommitAsync();
            return 0;
        });
        Assert.Equal("Tea and ropes", settings.Get<SiteSettings>().Title);
    }

    // The names of all categories, and what happens between their reading and the end of the load.
    private static Snapshot<string> Names(BlogApp blog, Func<Task> before) => new(
        blog.Services.GetRequiredService<IServiceScopeFactory>(),
        blog.Services.GetRequiredService<ChangeFeed>(),
        async db =>
        {
            var names = await db.Set<Category>().OrderBy(c => c.Id).Select(c => c.Name).ToListAsync();
            await before();
            return string.Join(',', names);
        },
        typeof(Category));

    private static Task<int> Add(BlogApp blog, string name) => blog.Db(db =>
    {
        db.Add(new Category { Name = name, Slug = name.ToLowerInvariant().Replace(' ', '-') });
        return db.SaveChangesAsync();
    });
}
