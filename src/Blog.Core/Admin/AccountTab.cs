using Microsoft.Extensions.DependencyInjection;

namespace Blog.Core.Admin;

/// <summary>One tab of the screens where a signed-in person manages their own account.</summary>
/// <param name="Text">English text, the key of its translation.</param>
/// <param name="Path">Root-relative address.</param>
/// <param name="Order">Lower comes first.</param>
public sealed record AccountTab(string Text, string Path, int Order) : IGuarded
{
    public string? Policy { get; init; }
}

/// <summary>How modules add screens to the account.</summary>
public static class AccountTabRegistrations
{
    public static IServiceCollection AddAccountTab(this IServiceCollection services, AccountTab tab) =>
        services.AddSingleton(tab);
}
