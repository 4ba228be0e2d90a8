namespace Blog.Content.Slugs;

/// <summary>What has a slug of its own, unique among its kind.</summary>
public interface ISlugged
{
    string Slug { get; set; }
}
