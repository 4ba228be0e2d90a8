using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.IndexNow.Submissions;

/// <summary>One post to an endpoint, as the owner sees it; the newest are kept.</summary>
public sealed class Submission
{
    public const int MaxEndpoint = 500;
    public const int MaxUrl = 1000;
    public const int MaxError = 300;

    public long Id { get; private set; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    public required string Endpoint { get; init; }

    /// <summary>How many addresses it told.</summary>
    public required int Urls { get; init; }

    /// <summary>One of them, such as the only one.</summary>
    public required string FirstUrl { get; init; }

    /// <summary>Of HTTP; 0 where there was no answer.</summary>
    public required int Status { get; init; }

    /// <summary>Why there was no answer; else empty.</summary>
    public required string Error { get; init; }

    /// <summary>
    /// Until then nothing more is sent to this endpoint, and the same is sent again after (UTC); null where all is done.
    /// </summary>
    public required DateTime? WaitsUntil { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<Submission>
    {
        public void Configure(EntityTypeBuilder<Submission> builder)
        {
            builder.ToTable("IndexNowSubmissions");
            builder.Property(s => s.Endpoint).HasMaxLength(MaxEndpoint);
            builder.Property(s => s.FirstUrl).HasMaxLength(MaxUrl);
            builder.Property(s => s.Error).HasMaxLength(MaxError);
        }
    }
}
