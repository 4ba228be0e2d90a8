using Blog.Core.Data;

namespace Blog.Core.Contact;

/// <summary>
/// Personal data that a module keeps under e-mail addresses beside the inbox, so that erasing an address erases that data too.
/// </summary>
public interface IAddressRecords
{
    /// <summary>How many records there are of an address.</summary>
    /// <param name="db">The caller's.</param>
    /// <param name="address">In small letters.</param>
    /// <param name="ct">Stops the work.</param>
    Task<int> CountAsync(BlogDbContext db, string address, CancellationToken ct);

    /// <summary>Deletes them, in the caller's transaction.</summary>
    /// <returns>How many.</returns>
    /// <param name="db">The caller's.</param>
    /// <param name="address">In small letters.</param>
    /// <param name="ct">Stops the work.</param>
    Task<int> EraseAsync(BlogDbContext db, string address, CancellationToken ct);
}
