using System.ComponentModel.DataAnnotations;
using Blog.Core.Forms;
using Blog.Core.Permalinks;
using Blog.Core.Settings.Admin;

namespace Blog.Support.Contact.Admin;

/// <summary>What the owner types for the contact page.</summary>
public sealed class ContactForm : SettingsForm, IValidatableObject
{
    private const string TooLong = "Use at most {1} characters.";

    [Display(Name = "Email")]
    [StringLength(MailAddressAttribute.MaxLength, ErrorMessage = TooLong), PlainText, MailAddress]
    public string? Email { get; set; }

    [Display(Name = "Introduction")]
    [StringLength(ContactSettings.MaxIntro, ErrorMessage = TooLong), PlainText(lines: true)]
    public string? Intro { get; set; }

    [Display(Name = "Show a contact form")]
    public bool TakesMessages { get; set; }

    [Display(Name = "Send messages to")]
    [StringLength(MailAddressAttribute.MaxLength, ErrorMessage = TooLong), PlainText, MailAddress]
    public string? Recipient { get; set; }

    [Display(Name = "Topics")]
    public List<TopicForm> Topics { get; set; } = [];

    [Display(Name = "Privacy notice")]
    [StringLength(ContactSettings.MaxPrivacy, ErrorMessage = TooLong), PlainText]
    public string? Privacy { get; set; }

    [Display(Name = "Blocked words")]
    [StringLength(5_000, ErrorMessage = TooLong), PlainText(lines: true)]
    public string? SpamWords { get; set; }

    [Display(Name = "Delete messages after (days)")]
    [Required(ErrorMessage = "Enter a number of days."), WholeNumber(1, ContactSettings.MaxDays)]
    public string? KeepDays { get; set; }

    [Display(Name = "Delete spam after (days)")]
    [Required(ErrorMessage = "Enter a number of days."), WholeNumber(1, ContactSettings.MaxDays)]
    public string? KeepSpamDays { get; set; }

    public override string? WordsOf(string field) => field == nameof(Topics)
        ? string.Join('\n', Named.Select(x => $"{x.Name?.Trim()} ({x.Key?.Trim()}) {x.Recipient?.Trim()}".Trim()))
        : null;

    /// <summary>The rows that hold something.</summary>
    internal IEnumerable<TopicForm> Named =>
        Topics.Where(x =>
            !string.IsNullOrWhiteSpace(x.Name) || !string.IsNullOrWhiteSpace(x.Key) || !string.IsNullOrWhiteSpace(x.Recipient));

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Topics.Count > ContactSettings.MaxTopics + EmptyRows)
        {
            yield return new($"Use at most {ContactSettings.MaxTopics} topics.", [nameof(Topics)]);
        }

        var keys = new HashSet<string>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < Topics.Count; i++)
        {
            if (Named.Contains(Topics[i]) && string.IsNullOrWhiteSpace(Topics[i].Name))
            {
                yield return new("Give the topic a name, or clear the whole row to delete it.", [$"Topics[{i}].Name"]);
            }
            else if (Named.Contains(Topics[i]) && !keys.Add(Topics[i].KeyOrSlug))
            {
                yield return new("Another topic already uses this link name.", [$"Topics[{i}].Key"]);
            }
            else if (Named.Contains(Topics[i]) && !names.Add(Topics[i].Name!.Trim()))
            {
                // A message stores the name of its topic, by which its recipient is found: names must be unique.
                yield return new("Another topic already has this name.", [$"Topics[{i}].Name"]);
            }
        }
    }

    /// <summary>Rows for new topics that the form shows.</summary>
    internal const int EmptyRows = 3;
}

/// <summary>One topic as typed; a row that is emptied is deleted.</summary>
public sealed class TopicForm
{
    private const string TooLong = "Use at most {1} characters.";

    [StringLength(ContactTopic.MaxName, ErrorMessage = TooLong), PlainText]
    public string? Name { get; set; }

    [StringLength(ContactTopic.MaxKey, ErrorMessage = TooLong)]
    [RegularExpression("^[a-z0-9]+(-[a-z0-9]+)*$", ErrorMessage = "Use lowercase letters, digits and hyphens.")]
    public string? Key { get; set; }

    [StringLength(MailAddressAttribute.MaxLength, ErrorMessage = TooLong), PlainText, MailAddress]
    public string? Recipient { get; set; }

    /// <summary>What links name it by; made from the name while nothing is typed.</summary>
    internal string KeyOrSlug =>
        !string.IsNullOrWhiteSpace(Key) ? Key.Trim()
            : Slug.From(Name ?? "") is var slug && slug.Length <= ContactTopic.MaxKey ? slug
            : slug[..ContactTopic.MaxKey].Trim('-');
}
