namespace Blog.Content.Articles;

public sealed partial class Article
{
    /// <summary>Shows it to readers from now on; a first publication takes the time of now, a later one keeps its own.</summary>
    public void Publish(DateTime now)
    {
        if (Status == ArticleStatus.Published)
        {
            return;
        }

        PublishedAt = PublishedAt is { } earlier && earlier <= now ? earlier : now;
        Status = ArticleStatus.Published;
    }

    /// <summary>Publishes it as of a past time, as an import does.</summary>
    public void PublishAsOf(DateTime time, DateTime? updated = null)
    {
        (Status, PublishedAt) = (ArticleStatus.Published, time);
        UpdatedAt = updated > time ? updated : null;
    }

    /// <summary>Lets it appear by itself at a future time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is not in the future.</exception>
    public void Schedule(DateTime at, DateTime now)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(at, now);
        (Status, PublishedAt) = (ArticleStatus.Scheduled, at);
    }

    /// <summary>Publishes a scheduled article whose time has come, as of that time; false when it is not due.</summary>
    public bool PublishIfDue(DateTime now)
    {
        if (Status != ArticleStatus.Scheduled || PublishedAt > now)
        {
            return false;
        }

        Status = ArticleStatus.Published;
        return true;
    }

    /// <summary>
    /// Unpublishes the article. It keeps its publication time for the next publication, unless that lay ahead.
    /// </summary>
    public void Unpublish()
    {
        if (Status == ArticleStatus.Scheduled)
        {
            PublishedAt = null;
        }

        Status = ArticleStatus.Draft;
    }

    public void Trash()
    {
        if (Status == ArticleStatus.Scheduled)
        {
            PublishedAt = null;
        }

        Status = ArticleStatus.Trashed;
    }

    /// <summary>Brings it back from the bin, as a draft: what readers see again is decided by a person.</summary>
    public void Restore()
    {
        if (Status == ArticleStatus.Trashed)
        {
            Status = ArticleStatus.Draft;
        }
    }

    /// <summary>Sets the time of the last update, when what readers see of a published text has changed.</summary>
    public void MarkUpdated(DateTime now)
    {
        if (Status == ArticleStatus.Published)
        {
            UpdatedAt = now;
        }
    }
}
