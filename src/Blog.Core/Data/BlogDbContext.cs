using System.Data.Common;
using System.Reflection;
using Blog.Core.Accounts;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Blog.Core.Data;

/// <summary>The one database context; modules bring their tables to it, providers only subclass it.</summary>
public abstract class BlogDbContext(
    DbContextOptions options, IEnumerable<IModelContributor> contributors, TimeProvider time, ChangeFeed feed)
    : IdentityUserContext<Account, long>(options)
{
    /// <summary>Why it writes; a person's hand unless somebody says otherwise.</summary>
    public WriteCause Cause { get; set; }

    /// <summary>This context's lease of the process's one write lock.</summary>
    internal WriterLease Writer { get; } = new();

    /// <summary>Changes that this context has saved and not yet committed.</summary>
    internal ChangeLog Changes { get; } = new();

    /// <summary>The modules whose tables it has.</summary>
    internal IEnumerable<Assembly> Modules => contributors.OfType<ModuleTables>().Select(t => t.Assembly);

    /// <summary>What an error of this provider says of a write; the rest asks <see cref="WriteFailures.FailureOf"/>.</summary>
    protected internal abstract WriteFailure Classify(DbException error);

    /// <summary>What a unique violation names: the index or key, or its columns as <c>Table.Column, Table.Column</c>.</summary>
    protected internal abstract string ConstraintIn(DbException error);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        foreach (var contributor in contributors)
        {
            contributor.Contribute(builder);
        }

        VersionToken.Configure(builder);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        var along = BeforeSaveAsync(CancellationToken.None).GetAwaiter().GetResult();
        using var turn = Writer.Enter(this);
        try
        {
            return SaveWith(along, acceptAllChangesOnSuccess);
        }
        finally
        {
            PublishIfCommitted();
        }
    }

    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var along = await BeforeSaveAsync(cancellationToken);
        using var turn = await Writer.EnterAsync(this, cancellationToken);
        try
        {
            return await SaveWithAsync(along, acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            // Also after a failure: the statement may have been carried out before it was cancelled.
            PublishIfCommitted();
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        Writer.Release();
        GC.SuppressFinalize(this);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Writer.Release();
        GC.SuppressFinalize(this);
    }

    private int SaveWith(List<Func<CancellationToken, Task>> along, bool acceptAllChangesOnSuccess)
    {
        using var transaction = along.Count > 0 && Database.CurrentTransaction is null ? Database.BeginTransaction() : null;
        var rows = base.SaveChanges(acceptAllChangesOnSuccess);
        along.ForEach(write => write(CancellationToken.None).GetAwaiter().GetResult());
        transaction?.Commit();
        return rows;
    }

    private async Task<int> SaveWithAsync(
        List<Func<CancellationToken, Task>> along, bool acceptAllChangesOnSuccess, CancellationToken ct)
    {
        await using var transaction = along.Count > 0 && Database.CurrentTransaction is null
            ? await Database.BeginTransactionAsync(ct)
            : null;
        var rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess, ct);
        foreach (var write in along)
        {
            await write(ct);
        }

        if (transaction is not null)
        {
            await transaction.CommitAsync(ct);
        }

        return rows;
    }

    /// <returns>Writes to make after the save, in the same transaction.</returns>
    private async Task<List<Func<CancellationToken, Task>>> BeforeSaveAsync(CancellationToken ct)
    {
        foreach (var contributor in contributors)
        {
            await contributor.BeforeSaveAsync(this, ct);
        }

        VersionToken.Raise(ChangeTracker);
        Timestamps.Set(ChangeTracker, time.GetUtcNow().UtcDateTime);
        Changes.Note(ChangeTracker, feed);
        return [.. contributors.Select(c => c.AlongWithSave(this)).OfType<Func<CancellationToken, Task>>()];
    }

    /// <summary>Outside a transaction each statement commits by itself.</summary>
    internal void PublishIfCommitted()
    {
        if (Database.CurrentTransaction is null)
        {
            Changes.Committed(feed);
        }
    }
}
