using Blog.Core.Forms;
using Blog.Core.Permalinks;

namespace Blog.Support.Contact;

/// <summary>What the contact page shows.</summary>
/// <param name="Showing">The form; null when there is none.</param>
/// <param name="Article">The article that the message is about, when it is one of the blog's.</param>
public sealed record ContactPageView(ContactSettings Settings, FormShowing<MessageForm>? Showing, ArticleName? Article);
