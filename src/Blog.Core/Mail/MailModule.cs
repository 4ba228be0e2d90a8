using Blog.Core.Admin;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Core.Mail;

/// <summary>Sending of mail through the outbox.</summary>
public static class MailModule
{
    public static IServiceCollection AddMail(this IServiceCollection services) => services
        .AddSingleton<MailSetup>()
        .AddSingleton<MailSenders>()
        .AddSingleton<OutboxSender>()
        .AddHostedService(p => p.GetRequiredService<OutboxSender>())
        .AddSingleton<OutboxCleaning>()
        .AddHostedService(p => p.GetRequiredService<OutboxCleaning>())
        .AddAdminMenu(new AdminMenuEntry("Mail", "/admin/mail", "send", AdminMenuGroup.Delivery));
}
