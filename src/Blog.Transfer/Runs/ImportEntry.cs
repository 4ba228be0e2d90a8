namespace Blog.Transfer.Runs;

/// <summary>What the import made of one file: a document, a problem, or a file left out on purpose.</summary>
public abstract record ImportEntry(string RelativePath);

/// <summary>A file, or a reference in it, that could not be read, with a reason that a person understands.</summary>
public sealed record ImportProblem(string RelativePath, string Reason) : ImportEntry(RelativePath);

/// <summary>A file that is no article, such as a README, with the reason why it was left out.</summary>
public sealed record ImportSkipped(string RelativePath, string Reason) : ImportEntry(RelativePath);
