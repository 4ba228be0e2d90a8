using Blog.Core.Admin;
using Blog.Core.Contact;
using Blog.Core.Jobs;
using Blog.Core.Outlets;
using Blog.Support.Contact.Inbox;
using Blog.Support.Contact.Inbox.Admin;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Support.Contact;

/// <summary>The contact page and its inbox.</summary>
public static class ContactModule
{
    public static IServiceCollection AddContact(this IServiceCollection services) => services
        .AddScoped<ContactDesk>()
        .AddSingleton<MessageNotices>()
        .AddScoped<InboxReader>()
        .AddScoped<InboxThreads>()
        .AddScoped<ReplyDesk>()
        .AddScoped<IInboxWriter, InboxWriter>()
        .AddJob<ContactRetention>()
        .AddJob<RefoldMessages>()
        .AddToOutlet<CorrectionLink>(OutletPlaces.ArticleEnd, 40)
        .AddDashboardCard<InboxCard>(15)
        .AddAdminMenu(
            new AdminMenuEntry("Inbox", "/admin/inbox", "inbox", AdminMenuGroup.Readers),
            new AdminMenuEntry("Contact page", "/admin/contact", "mail", AdminMenuGroup.Site));
}
