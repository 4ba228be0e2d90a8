using Blog.Core.Accounts.Admin;
using Blog.Core.Data;
using Blog.Core.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Web.Account;

/// <summary>Creates the first account from <c>Blog:Owner:*</c>, for an unattended start.</summary>
public sealed class OwnerFromConfiguration(
    IConfiguration configuration, BlogDbContext db, NewAccounts accounts, IStringLocalizer<Texts> t)
{
    private const string Section = "Blog:Owner";

    /// <summary>Whether the blog has an account when this is done.</summary>
    /// <exception cref="StartupException">A key is missing or its value cannot
    /// be used; the text never holds the password.</exception>
    public async Task<bool> EnsureAsync(CancellationToken ct = default)
    {
        if (await db.Users.AnyAsync(ct))
        {
            return true;
        }

        var owner = configuration.GetSection(Section);
        if (!owner.GetChildren().Any(key => !string.IsNullOrEmpty(key.Value)))
        {
            return false;
        }

        var name = Name(owner);
        var made = await accounts.CreateFirstAsync(name, Required(owner, "Email").Trim(), Password(owner), ct);
        if (made.Errors.Count > 0)
        {
            var (field, text) = made.Errors.InWords(t).First();
            throw new StartupException($"{Section}:{(field.Length > 0 ? field : "Email")}: {text}", ExitCodes.BadConfiguration);
        }

        return true;
    }

    private static string Name(IConfigurationSection owner)
    {
        var name = Typed.Line(Required(owner, "Name"));
        return name.Length is > 0 and <= Content.Authors.Author.MaxName ? name
            : throw new StartupException(
                $"{Section}:Name: Use 1 to {Content.Authors.Author.MaxName} characters.", ExitCodes.BadConfiguration);
    }

    // A file, such as a secret that Docker mounts, is seen neither by "docker inspect" nor by who lists the processes.
    private static string Password(IConfigurationSection owner)
    {
        if (owner["PasswordFile"] is not { Length: > 0 } path)
        {
            return Required(owner, "Password");
        }

        try
        {
            return File.ReadLines(path).FirstOrDefault() is { Length: > 0 } first ? first
                : throw new StartupException($"{Section}:PasswordFile: {path} is empty.", ExitCodes.BadConfiguration);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new StartupException($"{Section}:PasswordFile: {path} cannot be read.", ExitCodes.BadConfiguration);
        }
    }

    private static string Required(IConfigurationSection owner, string key) => owner[key] is { } value
        && !string.IsNullOrWhiteSpace(value)
        ? value
        : throw new StartupException(
            $"{Section}:{key} is missing. The first account needs {Section}:Name, {Section}:Email and {Section}:Password "
                + $"or {Section}:PasswordFile.",
            ExitCodes.BadConfiguration);
}
