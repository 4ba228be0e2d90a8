using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Blog.Core.Admin;
using Blog.Core.Forms;
using Blog.Media.Library;
using Blog.Web.Settings.Admin;
using Blog.Web.Themes.Admin;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Blog.Tests.HouseRules;

/// <summary>Of two people who change the same thing, the second must see whatever the first has changed.</summary>
public class EditFormTests
{
    /// <summary>What is in no comparison of two versions, each with the reason; <c>Form.Property</c>.</summary>
    private static readonly Dictionary<string, string> Uncompared = new()
    {
        ["AdForm.RemovePicture"] = "empties PictureId before anything is compared",
        ["AdForm.RemoveDarkPicture"] = "empties DarkPictureId before anything is compared",
        ["IndexNowForm.NewKey"] = "a button",
        ["PageForm.Then"] = "a button",
        ["PageForm.TakesAddress"] = "what the author was warned of, and no text",
        ["TermForm.TakesAddress"] = "what the person was warned of, and no text",
        ["RobotsForm.UseDefault"] = "a button",
        ["WayForm.Kind"] = "chosen before the form is shown, and never changed",
    };

    /// <summary>Forms with a comparison of their own.</summary>
    private static readonly string[] Own = ["ArticleForm"];

    private static IEnumerable<PropertyInfo> Fields => Forms.SelectMany(form => form.GetProperties())
        .Where(p => p.SetMethod is { IsPublic: true } && !p.IsDefined(typeof(BindNeverAttribute)))
        .Where(p => p.Name != nameof(IEditForm.Version)
            && p.PropertyType != typeof(IFormFile)
            && p.PropertyType != typeof(PictureForm))
        .Where(p => !Uncompared.ContainsKey(NameOf(p)));

    private static IEnumerable<Type> Forms =>
        ProgramParts.Types.Where(t => t.IsAssignableTo(typeof(IEditForm)) && t is { IsAbstract: false, IsInterface: false })
            .Where(t => !Own.Contains(t.Name));

    [Fact]
    public void Each_field_that_a_person_can_change_has_the_name_by_which_two_versions_are_compared()
    {
        Assert.True(Fields.Count() > 100);
        Assert.Empty(Fields.Where(p => p.GetCustomAttribute<DisplayAttribute>()?.Name is not { Length: > 0 }).Select(NameOf));
    }

    [Fact]
    public void What_is_chosen_by_a_number_or_a_key_is_compared_in_words()
    {
        Assert.True(Fields.Count(IsChosen) > 15);
        Assert.Empty(Fields.Where(IsChosen)
            .Where(p => ((IEditForm)Activator.CreateInstance(p.ReflectedType!)!).WordsOf(p.Name) is null)
            .Select(NameOf));
    }

    [Fact]
    public void What_is_compared_by_nothing_is_still_there()
    {
        var all = Forms.SelectMany(form => form.GetProperties()).Select(NameOf);
        Assert.Empty(Uncompared.Keys.Except(all));
    }

    private static bool IsChosen(PropertyInfo field) =>
        (field.PropertyType != typeof(string) && field.PropertyType != typeof(bool))
        || field.IsDefined(typeof(EnumNameAttribute))
        || field.IsDefined(typeof(KnownNameAttribute))
        || field.IsDefined(typeof(KnownLanguageAttribute));

    private static string NameOf(PropertyInfo field) => $"{field.ReflectedType!.Name}.{field.Name}";
}
