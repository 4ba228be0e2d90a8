using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace Blog.Core.Admin;

/// <summary>
/// What a module adds to the admin area and only those see who have a right: a menu entry, a card, a tab, a form part.
/// </summary>
public interface IGuarded
{
    /// <summary>The right that it takes, by the name of its policy; null for everybody who is signed in.</summary>
    string? Policy { get; }
}

/// <summary>Asks which of them somebody may see.</summary>
public static class GuardedThings
{
    /// <summary>Those that this person may see, in their order. What they lead to asks for the right itself.</summary>
    public static async Task<IReadOnlyList<T>> OfAsync<T>(
        this IAuthorizationService rights, ClaimsPrincipal person, IEnumerable<T> all) where T : IGuarded
    {
        var seen = new List<T>();
        foreach (var thing in all)
        {
            if (thing.Policy is not { } policy || (await rights.AuthorizeAsync(person, policy)).Succeeded)
            {
                seen.Add(thing);
            }
        }

        return seen;
    }
}
