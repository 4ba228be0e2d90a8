using Blog.Content.Slugs;
using Blog.Content.Writing;
using Blog.Core.Data;
using Blog.Core.Permalinks;
using Blog.Markdown;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Content.Pages;

/// <summary>A page that stands outside the stream of articles, such as "About".</summary>
public sealed class StaticPage : ISlugged, IVersioned, ITimestamped
{
    /// <summary>The target type of a page's permalink.</summary>
    public const string TargetType = "page";

    public long Id { get; private set; }

    public string Title { get; set; } = "";

    /// <summary>The path below the root; the permalink table guards it.</summary>
    public string Slug { get; set; } = "";

    /// <summary>Markdown as written.</summary>
    public string Body { get; set; } = "";

    /// <summary>One or two sentences for search engines; empty for the text's beginning.</summary>
    public string Excerpt { get; set; } = "";

    public string Language { get; set; } = "";

    public TextDirection Direction { get; set; }

    public bool NoIndex { get; set; }

    /// <summary>Whether the site's menu links to it.</summary>
    public bool InMenu { get; set; }

    public int MenuOrder { get; set; }

    public PageStatus Status { get; set; }

    /// <summary>Whether readers see it.</summary>
    public bool IsRead => Status == PageStatus.Published;

    /// <summary>Whether search engines are sent to it.</summary>
    public bool IsFindable => IsRead && !NoIndex;

    public DateTime CreatedAt { get; private set; }

    public DateTime SavedAt { get; private set; }

    public long Version { get; private set; } = 1;

    public RenderedText Rendered { get; private set; } = new();

    public void Accept(RenderedMarkdown body) => Rendered = RenderedText.Of(body);

    internal sealed class Configuration : IEntityTypeConfiguration<StaticPage>
    {
        public void Configure(EntityTypeBuilder<StaticPage> builder)
        {
            builder.ToTable("Pages");
            builder.Property(p => p.Title).HasMaxLength(TextLimits.Title);
            builder.Property(p => p.Slug).HasMaxLength(Permalink.MaxPath);
            builder.Property(p => p.Excerpt).HasMaxLength(TextLimits.Excerpt);
            builder.Property(p => p.Language).HasMaxLength(TextLimits.Language);
            builder.OwnsOne(p => p.Rendered).Property(r => r.Excerpt).HasMaxLength(TextLimits.Excerpt);
            builder.Navigation(p => p.Rendered).IsRequired();
            builder.HasIndex(p => new { p.Status, p.InMenu, p.MenuOrder });
        }
    }
}

/// <summary>Where a page stands.</summary>
public enum PageStatus
{
    Draft,
    Published,
    Trashed,
}
