using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.SampleModule.Questions;

/// <summary>A reader's question and the author's answer.</summary>
public sealed class Question : IVersioned
{
    public const int MaxName = 80;
    public const int MaxText = 1_000;
    public const int MaxAnswer = 4_000;
    public const int MaxDoubts = 1_000;

    public long Id { get; private set; }

    /// <summary>When it came, UTC.</summary>
    public DateTime At { get; init; }

    public string Name { get; init; } = "";

    /// <summary>Root-relative path of the article below which it was asked; empty for none.</summary>
    public string About { get; init; } = "";

    /// <summary>Plain text.</summary>
    public string Text { get; init; } = "";

    /// <summary>Why it may be spam, in words for the author; empty for nothing.</summary>
    public string Doubts { get; init; } = "";

    /// <summary>Plain text; empty while there is none.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>When it was last answered, UTC.</summary>
    public DateTime? AnsweredAt { get; private set; }

    public long Version { get; private set; } = 1;

    /// <summary>Answers it; an empty answer hides it from readers again.</summary>
    public void Reply(string answer, DateTime now)
    {
        Answer = answer.ReplaceLineEndings("\n").Trim();
        AnsweredAt = Answer.Length > 0 ? now : null;
    }

    internal sealed class Configuration : IEntityTypeConfiguration<Question>
    {
        public void Configure(EntityTypeBuilder<Question> builder)
        {
            builder.ToTable("SampleQuestions");
            builder.Property(q => q.Name).HasMaxLength(MaxName);
            builder.Property(q => q.About).HasMaxLength(QuestionForm.MaxAbout);
            builder.Property(q => q.Text).HasMaxLength(MaxText);
            builder.Property(q => q.Doubts).HasMaxLength(MaxDoubts);
            builder.Property(q => q.Answer).HasMaxLength(MaxAnswer);
            builder.HasIndex(q => q.AnsweredAt);
        }
    }
}

/// <summary>The table of questions, as if it were the context's own.</summary>
public static class QuestionSet
{
    extension(BlogDbContext db)
    {
        public DbSet<Question> Questions => db.Set<Question>();
    }
}
