namespace Blog.Web.Account;

/// <summary>What is known of a person in this request alone, before it is stored: no password may be made of it either.</summary>
public sealed class OwnWords
{
    /// <summary>The title that the blog is about to get; empty where it keeps its own.</summary>
    public string Title { get; set; } = "";
}
