using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Core.Forms;

/// <summary>
/// The record that a form has been sent, which recognises a duplicate post. It holds hashes only, no text and no IP address.
/// </summary>
public sealed class FormSubmission
{
    /// <summary>For how long a submission is remembered.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    /// <summary>The token's nonce, or a random one where there was no good token.</summary>
    public required string Nonce { get; init; }

    public required string Form { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Hash of all fields: the same post again.</summary>
    public required string PostHash { get; init; }

    /// <summary>Hash of the text's letters and digits, empty for a short text: the same words from somebody else.</summary>
    public required string TextHash { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<FormSubmission>
    {
        public void Configure(EntityTypeBuilder<FormSubmission> builder)
        {
            builder.ToTable("FormSubmissions");
            builder.HasKey(s => s.Nonce);
            builder.Property(s => s.Nonce).HasMaxLength(40);
            builder.Property(s => s.Form).HasMaxLength(40);
            builder.Property(s => s.PostHash).HasMaxLength(40);
            builder.Property(s => s.TextHash).HasMaxLength(40);
            builder.HasIndex(s => new { s.TextHash, s.At });
            builder.HasIndex(s => s.At);
        }
    }
}
