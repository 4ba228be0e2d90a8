using Blog.Core.Data;
using Blog.Core.Example;
using Blog.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Blog.SampleModule.Questions;

/// <summary>Gives the example one question with its answer, and opens the page that shows it.</summary>
public sealed class ExampleQuestion(BlogDbContext db, SettingsStore settings, TimeProvider time) : IExampleFiller
{
    public int Order => 60;

    public string Part => "a question";

    public async Task FillAsync(string folder, CancellationToken ct)
    {
        if (await db.Questions.AnyAsync(ct))
        {
            return;
        }

        var now = time.GetUtcNow().UtcDateTime;
        var question = new Question { At = now, Name = "Mira Example", Text = "Does this page need a script?" };
        question.Reply("No. The script only counts the characters that are left.", now);
        db.Add(question);
        await db.SaveChangesAsync(ct);
        await settings.SaveFirstAsync(db, new QuestionSettings { IsOpen = true }, ct);
    }
}
