using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Ads.Calendar;

/// <summary>The tables of requests, as if they were the context's own.</summary>
public static class BookingSet
{
    extension(BlogDbContext db)
    {
        public DbSet<Booking> Bookings => db.Set<Booking>();

        public DbSet<BookingLink> BookingLinks => db.Set<BookingLink>();
    }
}
