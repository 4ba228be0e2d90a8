using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Core.Accounts;

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("Sessions");
        builder.HasIndex(s => s.Key).IsUnique();
        builder.Property(s => s.Browser).HasMaxLength(Session.MaxWord);
        builder.Property(s => s.System).HasMaxLength(Session.MaxWord);
        builder.Property(s => s.Network).HasMaxLength(Session.MaxWord + 10);
        builder.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
