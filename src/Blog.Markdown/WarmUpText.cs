namespace Blog.Markdown;

/// <summary>A text that uses every feature once, so that all code is compiled before a time limit counts.</summary>
internal static class WarmUpText
{
    public const string Markdown = """"
        # One

        ## Two "quoted" -- and `code`

        A *b* **c** ~~d~~ ==e== H~2~O x^2^ [link](https://example.org "t") <b>raw</b> &copy; it's
        https://example.org HTML[^1] \* <a@example.org>

        *[HTML]: Markup

        > [!NOTE]
        > Callout

        :::tip Title
        Text
        :::

        | a | b |
        |:--|--:|
        | 1 | `2 \| 3` |

        [in here](#One) [there](#two%20and)

        - [ ] open
        - [x] done

        1. one

        Term
        :   Meaning

        ![alt](/media/x.png "Caption")

        ![alt](/media/x.png) ![alt](/media/y.png)

        https://youtu.be/abcdefghijk

        [A post](https://x.com/somebody/status/1)

        ```csharp diff {1,2-3} title="a.cs"
        + var x = 1;
        ```

        ^^^
        ![alt](/media/y.png)
        ^^^ Caption

        ```csharp
        var x = 1; // one
        ```

            indented

        <details><summary>More</summary><script>x</script><p onclick="x" id="a" class="b" style="color:red">t</p></details>

        ---

        [^1]: Note
        """";
}
