using Microsoft.Extensions.DependencyInjection;

namespace Blog.Support;

/// <summary>Donations and contact: how readers reach and support the author.</summary>
public static class SupportModule
{
    public static IServiceCollection AddSupport(this IServiceCollection services) => services;
}
