namespace Blog.Core.Counting;

/// <summary>One request as it is counted.</summary>
/// <param name="Kind">Who asks.</param>
/// <param name="Reader">64 bits that tell readers of one day apart and mean nothing on any other; 0 for all but readers.</param>
public readonly record struct Visit(ServeKind Kind, ulong Reader);
