using System.Globalization;

namespace Blog.Web.Operation;

/// <summary>One thing about machine or settings that the owner should mend; dashboard, System page and log show it.</summary>
/// <param name="Text">English text with places for the arguments, the key of its translation.</param>
public sealed record OwnerWarning(string Text, params object[] Arguments)
{
    /// <summary>In English, for the log.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, Text, Arguments);
}

/// <summary>Looks for one such thing, anew at each call.</summary>
public interface IOwnerWarning
{
    /// <summary>What is wrong now; null when nothing is.</summary>
    OwnerWarning? Now();
}
