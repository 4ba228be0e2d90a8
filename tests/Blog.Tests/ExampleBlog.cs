namespace Blog.Tests;

/// <summary>The example blog, for tests of several classes that only look at it.</summary>
public sealed class ExampleBlog : BlogApp
{
    public ExampleBlog() => this.WithOwner().With("Example:Content", "true");
}

/// <summary>Lets classes share the <see cref="ExampleBlog"/>.</summary>
[CollectionDefinition(Name)]
public sealed class OfExample : ICollectionFixture<ExampleBlog>
{
    public const string Name = "example";
}
