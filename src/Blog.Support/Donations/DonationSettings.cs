using Blog.Core.Settings;

namespace Blog.Support.Donations;

/// <summary>What the donation bar says; empty shows no bar.</summary>
public sealed record DonationSettings : ISettings
{
    public static string Key => "donations";

    public const int MaxText = 200;
    public const int MaxMinimum = 30;

    /// <summary>One line of plain text in which <c>{iban}</c> and <c>{minimum}</c> stand for the fields below.</summary>
    public string Text { get; init; } = "";

    /// <summary>Without spaces, capital letters (ISO 13616).</summary>
    public string Iban { get; init; } = "";

    /// <summary>The smallest sum that is worth a transfer, as shown: <c>$10</c>.</summary>
    public string Minimum { get; init; } = "";

    /// <summary>Whether there is enough for a bar.</summary>
    public bool IsSet => Text.Length > 0 && Iban.Length > 0;
}
