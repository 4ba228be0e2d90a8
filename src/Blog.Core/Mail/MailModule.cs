using Blog.Core.Admin;
using Blog.Core.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Core.Mail;

/// <summary>Sending of mail through the outbox.</summary>
public static class MailModule
{
    public static IServiceCollection AddMail(this IServiceCollection services) => services
        .AddSingleton<MailSetup>()
        .AddSingleton<MailSenders>()
        .AddJob<OutboxSender>()
        .AddJob<OutboxCleaning>()
        .AddAdminMenu(new AdminMenuEntry("Email", "/admin/mail", "send", AdminMenuGroup.Delivery));
}
