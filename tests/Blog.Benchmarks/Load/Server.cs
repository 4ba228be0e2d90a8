namespace Blog.Benchmarks.Load;

/// <summary>One of the compared servers: where it answers, what it has used so far, and how it is ended.</summary>
/// <param name="Name">The row's name in the table.</param>
/// <param name="Address">Scheme, host and port.</param>
/// <param name="ProcessorSeconds">Seconds of processor time, user and system, since its start.</param>
/// <param name="Headers">What the row's requests say besides encoding and browser, each "Name: value".</param>
public sealed record Server(string Name, string Address, Func<double> ProcessorSeconds, params string[] Headers);
