using Blog.Core.Data;
using Blog.Core.Example;

namespace Blog.SampleModule.Questions;

/// <summary>The example's question, which goes with the example content.</summary>
public sealed class ExampleQuestions(BlogDbContext db) : ExampleKind<Question>(db)
{
    public override string Name => "question";

    public override int Order => 300;

    public override string One => "1 question";

    public override string Many => "{0} questions";

    protected override long IdOf(Question row) => row.Id;

    protected override string TitleOf(Question row) => row.Text;
}
