using Blog.Core.Accounts.Admin;
using Blog.Core.Admin;
using Blog.Core.Data;
using Blog.Core.Heads;
using Blog.Core.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Blog.Support.Contact.Inbox.Admin;

/// <summary>The labels of a thread, typed as one line with commas.</summary>
[Route("admin/inbox/{id:long}/labels")]
public sealed class InboxLabelsController(BlogDbContext db, IStringLocalizer<Texts> t) : AdminController
{
    [HttpPost("")]
    public async Task<IActionResult> Update(long id, string? labels, CancellationToken ct)
    {
        if (await db.Set<ContactMessage>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, ct) is not { } message)
        {
            return NotFound();
        }

        var wanted = CommaList.Read(Typed.Line(labels))
            .Where(label => !Characters.AreInvisible(label))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        if (wanted.Count > ContactLabel.Most || wanted.Any(w => w.Length > ContactLabel.MaxText))
        {
            Problem(t["Use at most {0} labels, separated by commas, each with at most {1} characters.",
                ContactLabel.Most, ContactLabel.MaxText]);
            return LocalRedirect($"/admin/inbox/{id}");
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Set<ContactLabel>().Where(l => l.Address == message.Address).DeleteAllAsync(db, [], ct);
        db.AddRange(wanted.Select(text => new ContactLabel { Address = message.Address, Text = text }));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        Notice(t["Saved."]);
        return LocalRedirect($"/admin/inbox/{id}");
    }
}
