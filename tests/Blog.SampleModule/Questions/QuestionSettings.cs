using Blog.Core.Settings;

namespace Blog.SampleModule.Questions;

/// <summary>What the author decides about questions.</summary>
public sealed record QuestionSettings : ISettings
{
    public static string Key => "sample-questions";

    /// <summary>Whether readers may ask, and see the page of answers: not before the author says so.</summary>
    public bool IsOpen { get; init; }

    /// <summary>How many days a question without an answer is kept, 1 to 3,650.</summary>
    public int KeepDays { get; init; } = 90;
}
