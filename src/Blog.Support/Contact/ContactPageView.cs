using Blog.Core.Permalinks;

namespace Blog.Support.Contact;

/// <summary>What the contact page shows.</summary>
/// <param name="Form">As typed so far; null when there is no form.</param>
/// <param name="Token">The form's signed token.</param>
/// <param name="Article">The article that the message is about, when it is one of the blog's.</param>
public sealed record ContactPageView(ContactSettings Settings, MessageForm? Form, string Token = "", ArticleName? Article = null);
