using Blog.Content.Categories;
using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Core.Data;

public class TextQueriesTests
{
    private static readonly string[] Names =
        ["100% tea", "100 teas", "snake_case", "snakeXcase", @"back\slash", "backslash", "Äpfel und Öl", "ÜBERSEE", "Привет"];

    private static readonly (string Typed, string Found)[] Searches =
    [
        ("0% t", "100% tea"), ("%", "100% tea"), ("_", "snake_case"), ("e_c", "snake_case"), ("SNAKE_", "snake_case"),
        (@"\", @"back\slash"), (@"K\S", @"back\slash"), (@"\%", ""), ("100", "100% tea|100 teas"), ("'", ""),
        ("äpfel", "Äpfel und Öl"), ("ÄPFEL", "Äpfel und Öl"), ("Äpfel", "Äpfel und Öl"), ("und öl", "Äpfel und Öl"),
        ("Übersee", "ÜBERSEE"), ("übersee", "ÜBERSEE"), ("ПРИВЕТ", "Привет"), ("привет", "Привет"), ("zeppelin", ""),
    ];

    [Theory, OnSqlite, OnPostgres]
    public async Task Text_is_found_as_it_is_written_whatever_its_case(Database database)
    {
        await using var blog = new BlogApp().On(database);
        await blog.Db(db =>
        {
            db.AddRange(Names.Select((name, i) => new Category { Name = name, Slug = $"c{i}" }));
            return db.SaveChangesAsync();
        });
        foreach (var (typed, found) in Searches)
        {
            var names = await blog.Db(db => db.Set<Category>()
                .Containing(db, typed, c => c.Name, c => c.Description).OrderBy(c => c.Id).Select(c => c.Name).ToListAsync());
            Assert.Equal($"{typed}: {found}", $"{typed}: {string.Join('|', names)}");
        }
    }
}
