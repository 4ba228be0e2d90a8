using Blog.Core.Data;
using Blog.Core.Events;
using Microsoft.EntityFrameworkCore;

namespace Blog.SampleModule.Questions;

/// <summary>Lets a question's link follow its article to a new address, and takes it away when the article is deleted.</summary>
public sealed class QuestionLinks(BlogDbContext db) : ITextHandler
{
    public static string Key => "sample-question-links";

    public static string Name => "Keep the links of questions right";

    public static IReadOnlyCollection<TextEventKind> Kinds => [TextEventKind.Changed, TextEventKind.Deleted];

    // Each event may come twice; then no question has the old address any more.
    public async Task HandleAsync(IReadOnlyList<TextEvent> events, CancellationToken ct)
    {
        foreach (var told in events)
        {
            var (from, to) = told.Kind == TextEventKind.Deleted ? (told.Path, "") : (told.FormerPath, told.Path);
            if (from.Length > 0)
            {
                await db.Questions.Where(q => q.About == from)
                    .UpdateAllAsync(db, [QuestionsController.Tag], set => set.SetProperty(q => q.About, to), ct);
            }
        }
    }
}
