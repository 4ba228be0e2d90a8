namespace Blog.Transfer.Documents;

/// <summary>Carries the reason why a file cannot be imported up to the report; the message is written for a person.</summary>
internal sealed class UnreadableFileException(string reason, Exception? inner = null) : Exception(reason, inner)
{
    public static UnreadableFileException TooDeep(Exception? inner = null) =>
        new($"The front matter is nested too deeply: more than {ImportLimits.MaxFrontMatterDepth} levels.", inner);
}
