using Blog.Tests.Content;

using static Blog.Tests.Transfer.ImportFolder;

namespace Blog.Tests.Transfer;

public class FileNameTests
{
    [Fact]
    public void Date_slug_and_title_fall_back_to_the_file_name()
    {
        var document = DocumentOf("Only text.", "2024-05-01-my-first_post.md");
        Assert.Equal(("My first post", "my-first_post"), (document.Text.Title, document.Slug));
        Assert.Equal(new DateTime(2024, 5, 1), document.PublishedUtc);
    }

    [Fact]
    public void A_page_bundle_takes_the_name_of_its_folder()
    {
        var document = DocumentOf("Only text.", "content/posts/my-post/index.md");
        Assert.Equal(("My post", "my-post"), (document.Text.Title, document.Slug));
    }

    [Fact]
    public void A_language_in_the_name_is_read_and_a_dot_in_a_name_is_no_language()
    {
        Assert.Equal(("tea", "ur"), (DocumentOf("Text.", "tea.ur.md").Slug, DocumentOf("Text.", "tea.ur.md").Text.Language));
        Assert.Equal("node.js", DocumentOf("Text.", "node.js.md").Slug);
    }

    [Fact]
    public void The_first_heading_is_the_title_and_leaves_the_text()
    {
        var document = DocumentOf("```\n# no heading\n```\n\n# A *real* heading {#x}\n\nText.");
        Assert.Equal("A real heading", document.Text.Title);
        Assert.Equal("```\n# no heading\n```\n\nText.", document.Body);
    }

    [Fact]
    public void A_leading_heading_that_repeats_the_title_is_dropped_and_another_one_stays()
    {
        Assert.Equal("Text.", DocumentOf("---\ntitle: Same\n---\n\n# same\n\nText.").Body);
        Assert.Equal("# Other\n\nText.", DocumentOf("---\ntitle: Same\n---\n\n# Other\n\nText.").Body);
    }

    [Fact]
    public void Folders_tell_drafts_pages_and_jekyll_categories()
    {
        Assert.True(DocumentOf("Text.", "_drafts/idea.md").Draft);
        Assert.True(DocumentOf("Text.", "pages/about.md").IsPage);
        Assert.True(DocumentOf("Text.", "pages/about/index.md").IsPage);
        Assert.False(DocumentOf("Text.", "src/pages/posts/one.md").IsPage);
        Assert.Equal(["nature"], DocumentOf("Text.", "nature/_posts/2024-05-01-owl.md").Categories);
    }

    [Fact]
    public void Mdx_is_read_as_markdown_with_a_warning()
    {
        var document = DocumentOf("---\ntitle: x\n---\nimport Box from '../Box.astro';\n\nText.", "post.mdx");
        Assert.Equal("Text.", document.Body);
        Assert.Contains("MDX", Assert.Single(document.Warnings));
    }
}
