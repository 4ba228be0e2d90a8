namespace Blog.Content.Slugs;

/// <summary>An entity with a slug that is unique among its kind.</summary>
public interface ISlugged
{
    string Slug { get; set; }
}
