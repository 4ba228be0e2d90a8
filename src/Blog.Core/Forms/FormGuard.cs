using System.Security.Cryptography;
using Blog.Core.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Blog.Core.Forms;

/// <summary>
/// Spam protection of anonymous forms, without cookies and without third parties. Its layers add up: origin of the post, signed
/// token, honeypot field, rate limit, and spam words in the text. No post is dropped: it passes, waits for a look or is spam.
/// </summary>
public sealed class FormGuard(FormTokens tokens, FormRateLimiter rates, TimeProvider time)
{
    /// <summary>A token for the form that is being shown.</summary>
    public string Issue(string form) => tokens.Issue(form);

    /// <summary>
    /// The token to show a refused form again with: the one that was posted, as it is not used up, or a fresh one.
    /// </summary>
    public string Again(string form, string? token) =>
        tokens.Read(form, token).State is FormTokenState.Good or FormTokenState.TooYoung ? token! : tokens.Issue(form);

    /// <summary>
    /// Whether a post from a cached page, which holds no token, may have one. Such posts store nothing and are counted apart from
    /// those that do; far too many are refused alike.
    /// </summary>
    public bool Admits(string form, HttpContext http) =>
        !rates.Count($"{form} without token", http.Connection.RemoteIpAddress).IsRefused;

    /// <summary>
    /// Checks a post for spam. Save <see cref="FormVerdict.Submission"/> in the transaction of what the post becomes. If that
    /// save fails because another request was faster with the same token, check the post again.
    /// </summary>
    public async Task<FormVerdict> JudgeAsync(BlogDbContext db, HttpContext http, FormPost post, CancellationToken ct)
    {
        var token = tokens.Read(post.Form, post.Token);
        var submission = SubmissionOf(post, token);
        var earlier = token.Nonce is null
            ? null
            : await db.Set<FormSubmission>().AsNoTracking().SingleOrDefaultAsync(s => s.Nonce == token.Nonce, ct);
        if (earlier is not null && earlier.PostHash == submission.PostHash)
        {
            return new(FormOutcome.Repeated, [], null);
        }

        var count = rates.Count(post.Form, http.Connection.RemoteIpAddress);
        if (count.IsRefused)
        {
            return new(FormOutcome.Refused, [], null);
        }

        var reasons = FormOrigin.Look(http.Request, post.Reserves)
            .Concat(OfToken(token, earlier)).Concat(OfSender(post, count.OfNeighbourhood))
            .Concat(await OfDuplicatesAsync(db, submission, ct))
            .Concat(TextSpamChecks.Look(post, http.Request.Host.Host)).OrderByDescending(r => r.Points).ToList();
        return new(OutcomeOf(post.Form, reasons), reasons, earlier is null ? submission : WithNonce(submission, Random()));
    }

    private FormSubmission SubmissionOf(FormPost post, FormToken token) => new()
    {
        Nonce = token.Nonce ?? Random(),
        Form = post.Form,
        At = time.GetUtcNow().UtcDateTime,
        PostHash = FormText.Hash([post.Form, post.Sender, .. post.Lines, .. post.Choices, post.Text]),
        TextHash = FormText.TextHash(post.Text),
    };

    private FormOutcome OutcomeOf(string form, List<FormReason> reasons)
    {
        var points = reasons.Sum(r => r.Points);
        if (points < FormReason.Doubtful && rates.CountPassing(form) > rates.MostPassing)
        {
            reasons.Add(new(FormReason.Doubtful, $"More than {rates.MostPassing} messages within an hour"));
            return FormOutcome.Held;
        }

        return points >= FormReason.Certain ? FormOutcome.Spam
            : points >= FormReason.Doubtful ? FormOutcome.Held
            : FormOutcome.Pass;
    }

    private static IEnumerable<FormReason> OfToken(FormToken token, FormSubmission? earlier) => (token.State, earlier) switch
    {
        (_, not null) => [new(60, "The same form was already sent with different text")],
        (FormTokenState.Unknown, _) => [new(FormReason.Certain, "Sent without opening the form page")],
        (FormTokenState.TooYoung, _) =>
            [new(60, $"Sent less than {FormTokens.Youngest.TotalSeconds:0} seconds after opening the page")],
        (FormTokenState.TooOld, _) =>
            [new(FormReason.Doubtful, $"Sent more than {FormTokens.Oldest.TotalHours:0} hours after opening the page")],
        _ => [],
    };

    private static IEnumerable<FormReason> OfSender(FormPost post, int ofNeighbourhood)
    {
        if (!string.IsNullOrEmpty(post.Trap))
        {
            yield return new(FormReason.Certain, "Filled in the hidden field");
        }

        if (post.HasFiles)
        {
            yield return new(60, "Came with a file, which the form does not accept; the file was not kept");
        }

        if (ofNeighbourhood > FormRateLimiter.Doubtful)
        {
            yield return new(
                ofNeighbourhood > FormRateLimiter.Certain ? FormReason.Certain : FormReason.Doubtful,
                $"Message {ofNeighbourhood} from the same network within an hour");
        }
    }

    private async Task<IEnumerable<FormReason>> OfDuplicatesAsync(
        BlogDbContext db, FormSubmission submission, CancellationToken ct)
    {
        var since = time.GetUtcNow().UtcDateTime - FormSubmission.Lifetime;
        var same = submission.TextHash.Length == 0 ? 0
            : await db.Set<FormSubmission>()
                .CountAsync(s => s.TextHash == submission.TextHash && s.At > since && s.Form == submission.Form, ct);
        return same == 0
            ? []
            :
            [
                new(
                    same >= 3 ? FormReason.Certain : 60,
                    same == 1 ? "The same text was sent before" : $"The same text was sent {same} times before"),
            ];
    }

    private static FormSubmission WithNonce(FormSubmission s, string nonce) =>
        new() { Nonce = nonce, Form = s.Form, At = s.At, PostHash = s.PostHash, TextHash = s.TextHash };

    private static string Random() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
