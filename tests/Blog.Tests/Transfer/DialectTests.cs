using Blog.Transfer.Documents;
using static Blog.Tests.Transfer.ImportFolder;

namespace Blog.Tests.Transfer;

public class DialectTests
{
    private static ImportDocument Jekyll(string body) => DocumentOf($"---\ntitle: x\n---\n{body}", "_posts/2024-05-01-x.md");

    private static ImportDocument Hugo(string body) => DocumentOf($"+++\ntitle = 'x'\n+++\n{body}");

    [Theory]
    [InlineData("{% highlight ruby linenos %}\nputs 1\n{% endhighlight %}", "```ruby\nputs 1\n```")]
    [InlineData("{%- highlight c++ -%}\n```\n{% raw %}{{ x }}{% endraw %}\n{% endhighlight %}", "````c++\n```\n{{ x }}\n````")]
    [InlineData("`{% raw %}{{ site.url }}{% endraw %}`", "`{{ site.url }}`")]
    [InlineData("![a]({{ site.baseurl }}/a.png) ![b]({{ \"/b.png\" | relative_url }})", "![a](/a.png) ![b](/b.png)")]
    [InlineData("[p]({{ site.url }}{% post_url 2010-07-21-Name-of-post %})", "[p](/name-of-post)")]
    [InlineData("[p]({% link _posts/2016-07-26-name.md %}) [f]({% link assets/doc.pdf %})", "[p](/name) [f](/assets/doc.pdf)")]
    [InlineData("a{% comment %}{{ b }}{% endcomment %}c", "ac")]
    public void Liquid_becomes_plain_markdown(string liquid, string markdown)
    {
        Assert.Equal(markdown, Jekyll(liquid).Body);
        Assert.Empty(Jekyll(liquid).Warnings);
    }

    [Fact]
    public void Liquid_that_is_not_known_stays_with_a_warning_that_names_it()
    {
        var document = Jekyll("{% include x.html %} {% include y.html %} {{ page.title }} {{ never {% closed");
        Assert.Equal("{% include x.html %} {% include y.html %} {{ page.title }} {{ never {% closed", document.Body);
        Assert.Equal(
            [
                "The Liquid tag {% include %} is not supported and was left in the text.",
                "The Liquid tag {{ page.title }} is not supported and was left in the text.",
            ],
            document.Warnings);
    }

    [Fact]
    public void Liquid_shown_by_another_tool_is_left_alone()
    {
        var document = Hugo("`{{ site.url }}` {% raw %}");
        Assert.Equal("`{{ site.url }}` {% raw %}", document.Body);
    }

    [Theory]
    [InlineData("{{< figure src=\"a b.png\" caption=\"A \\\"b\\\"\" alt=\"[x]\" >}}", "![\\[x\\]](<a b.png> \"A \\\"b\\\"\")")]
    [InlineData("{{< figure src=a.png >}}", "![](a.png)")]
    [InlineData("{{< highlight go \"linenos=table\" >}}\nx := 1\n{{< /highlight >}}", "```go\nx := 1\n```")]
    [InlineData("[o]({{< ref \"posts/owl.md#top\" >}})", "[o](/owl#top)")]
    [InlineData("{{</* figure src=a.png */>}}", "{{< figure src=a.png >}}")]
    public void Shortcodes_become_plain_markdown(string shortcode, string markdown)
    {
        Assert.Equal(markdown, Hugo(shortcode).Body);
        Assert.Empty(Hugo(shortcode).Warnings);
    }

    [Fact]
    public void A_shortcode_that_is_not_known_stays_with_a_warning_that_names_it()
    {
        var document = Hugo("{{< youtube abc >}} {{% note %}}x{{% /note %}}");
        Assert.Equal("{{< youtube abc >}} {{% note %}}x{{% /note %}}", document.Body);
        Assert.Equal(2, document.Warnings.Count);
        Assert.Contains("youtube", document.Warnings[0]);
    }
}
