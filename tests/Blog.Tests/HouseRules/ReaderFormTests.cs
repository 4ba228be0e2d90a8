using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Blog.Core.Forms;

namespace Blog.Tests.HouseRules;

/// <summary>What anonymous readers send is bounded before anything else looks at it.</summary>
public class ReaderFormTests
{
    /// <summary>Texts without a bound, each with the reason; <c>Form.Field</c>.</summary>
    private static readonly Dictionary<string, string> Unbounded = new()
    {
        ["MessageForm.Topic"] = "it is compared with the topics' keys alone: one that is none of them counts as not chosen",
    };

    [Fact]
    public void Each_text_of_an_anonymous_form_has_a_longest_length()
    {
        var fields = ProgramParts.TypesAndSample.Where(t => t.IsAssignableTo(typeof(AnonymousForm)) && !t.IsAbstract)
            .SelectMany(t => t.GetProperties().Where(p => p.DeclaringType == t && p.PropertyType == typeof(string)))
            .ToList();
        Assert.NotEmpty(fields);
        Assert.Empty(
            fields.Where(p => p.GetCustomAttribute<StringLengthAttribute>() is null)
                .Select(p => $"{p.DeclaringType!.Name}.{p.Name}")
                .Except(Unbounded.Keys));
    }
}
