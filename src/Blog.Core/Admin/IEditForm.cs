namespace Blog.Core.Admin;

/// <summary>A form that knows which version of the stored row the person saw.</summary>
/// <remarks>
/// Each field that a person can change has a <see cref="System.ComponentModel.DataAnnotations.DisplayAttribute"/> name: a field
/// without one is in no <see cref="Conflict"/>, so that whoever saves second would overwrite it unseen.
/// </remarks>
public interface IEditForm
{
    /// <summary>The version that the person saw; 0 for what is new.</summary>
    long Version { get; set; }

    /// <summary>What is chosen in a field, as people call it; null where the field itself says it.</summary>
    /// <param name="field">The name of the property.</param>
    string? WordsOf(string field) => null;
}

/// <summary>Calls the values of an enumeration, which forms hold by their names, as people do.</summary>
public static class ChoiceWords
{
    public static string Of<TEnum>(string? chosen, Func<TEnum, string> words) where TEnum : struct, Enum =>
        Enum.TryParse<TEnum>(chosen, out var value) ? words(value) : chosen ?? "";

    /// <summary>Several, with commas.</summary>
    public static string Of<TEnum>(IEnumerable<string> chosen, Func<TEnum, string> words) where TEnum : struct, Enum =>
        string.Join(", ", chosen.Select(one => Of(one, words)));
}
