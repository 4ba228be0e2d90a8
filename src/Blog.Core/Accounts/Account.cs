using Microsoft.AspNetCore.Identity;

namespace Blog.Core.Accounts;

/// <summary>Somebody who can sign in to the admin area; what readers see of them is an author.</summary>
public sealed class Account : IdentityUser<long>
{
    /// <summary>The name shown in the admin area.</summary>
    public string DisplayName { get; set; } = "";
}
