namespace Blog.Web;

/// <summary>A reason not to start, in one line for the person who starts it.</summary>
public sealed class StartupException(string message) : Exception(message);
