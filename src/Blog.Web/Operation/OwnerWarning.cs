using System.Globalization;

namespace Blog.Web.Operation;

/// <summary>One thing about machine or settings that the owner should mend; dashboard, System page and log show it.</summary>
/// <param name="Text">English text with places for the arguments, the key of its translation.</param>
public sealed record OwnerWarning(string Text, params object[] Arguments)
{
    /// <summary>Where the owner mends it; null where that is outside of the admin area.</summary>
    public OwnerRemedy? Remedy { get; init; }

    /// <summary>In English, for the log.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, Text, Arguments);
}

/// <summary>The page of the admin area on which the owner mends something.</summary>
/// <param name="Path">Root-relative address.</param>
/// <param name="Text">The page's name in English, the key of its translation.</param>
public sealed record OwnerRemedy(string Path, string Text);

/// <summary>Looks for one such thing, anew at each call.</summary>
public interface IOwnerWarning
{
    /// <summary>What is wrong now; null when nothing is.</summary>
    OwnerWarning? Now();
}
