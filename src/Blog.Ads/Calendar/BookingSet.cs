using Blog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Ads.Calendar;

/// <summary>The table of requests, as if it were the context's own.</summary>
public static class BookingSet
{
    extension(BlogDbContext db)
    {
        public DbSet<Booking> Bookings => db.Set<Booking>();
    }
}
