using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Core.Permalinks;

/// <summary>What an address answers: content, a redirect or 410 Gone.</summary>
public enum PermalinkKind
{
    /// <summary>The content itself.</summary>
    Target,

    /// <summary>A permanent redirect, sent as 301: the content has moved.</summary>
    Redirect,

    /// <summary>410 Gone: the content was deleted.</summary>
    Gone,
}

/// <summary>One address of the site, without its leading slash, and what it leads to.</summary>
public sealed class Permalink
{
    public const int MaxPath = 300;

    public long Id { get; private set; }

    /// <summary>
    /// Lower-case path without leading or trailing slash, such as <c>hello-world</c> or <c>2024/05/01/hello</c>.
    /// </summary>
    public required string Path { get; set; }

    public PermalinkKind Kind { get; set; }

    /// <summary>
    /// The kind of content at the path, such as <c>article</c>. Of a redirect: of what it is kept for until readers see that;
    /// empty for nothing.
    /// </summary>
    public string TargetType { get; set; } = "";

    public long TargetId { get; set; }

    /// <summary>Whether readers ever saw a thing of this table at the path: what they never saw leaves nothing behind.</summary>
    public bool WasRead { get; set; }

    /// <summary>Where a redirect leads, as a path of this site.</summary>
    public string? RedirectTo { get; set; }

    /// <summary>Whether a thing may claim it: its own, a redirect that is kept for nobody, or what is gone for ever.</summary>
    internal bool IsFor(string targetType, long targetId) => Kind != PermalinkKind.Target && TargetId == 0
        || (TargetType == targetType && TargetId == targetId);

    internal void Release() => (TargetType, TargetId) = ("", 0);

    internal sealed class Configuration : IEntityTypeConfiguration<Permalink>
    {
        public void Configure(EntityTypeBuilder<Permalink> builder)
        {
            builder.ToTable("Permalinks");
            builder.Property(p => p.Path).HasMaxLength(MaxPath);
            builder.Property(p => p.TargetType).HasMaxLength(20);
            builder.Property(p => p.RedirectTo).HasMaxLength(MaxPath);
            builder.HasIndex(p => p.Path).IsUnique();
            builder.HasIndex(p => new { p.TargetType, p.TargetId });
            builder.HasIndex(p => p.RedirectTo);
        }
    }
}
