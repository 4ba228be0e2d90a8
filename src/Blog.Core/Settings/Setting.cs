using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Core.Settings;

/// <summary>One group of settings as stored: its key and its JSON.</summary>
public sealed class Setting : IVersioned
{
    public required string Key { get; init; }

    public required string Json { get; set; }

    public long Version { get; private set; } = 1;

    internal sealed class Configuration : IEntityTypeConfiguration<Setting>
    {
        public void Configure(EntityTypeBuilder<Setting> builder)
        {
            builder.ToTable("Settings");
            builder.HasKey(s => s.Key);
            builder.Property(s => s.Key).HasMaxLength(50);
        }
    }
}
