using Microsoft.Extensions.DependencyInjection;

namespace Blog.Support.Contact;

/// <summary>The contact page and its inbox.</summary>
public static class ContactModule
{
    public static IServiceCollection AddContact(this IServiceCollection services) => services
        .AddScoped<ContactDesk>();
}
