namespace Blog.Core.Forms;

/// <summary>A form that has passed its checks.</summary>
/// <param name="Post">What the spam check sees of it.</param>
/// <param name="LockAsync">Takes row locks before the spam check.</param>
/// <param name="StoreAsync">Adds to the context what the form becomes; false when it cannot be and nothing is stored.</param>
internal sealed record FormEntry(
    FormPost Post, Func<CancellationToken, Task> LockAsync, Func<FormVerdict, Task<bool>> StoreAsync);
