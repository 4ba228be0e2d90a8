using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Support.Contact.Inbox;

/// <summary>The table of messages, as if it were the context's own.</summary>
public static class ContactMessageSet
{
    extension(BlogDbContext db)
    {
        public DbSet<ContactMessage> ContactMessages => db.Set<ContactMessage>();
    }
}
