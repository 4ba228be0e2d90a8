using Blog.Ads.Slots;

namespace Blog.Ads.RateCard;

/// <summary>One slot as the rate card offers it.</summary>
/// <param name="Room">What it has room for in the owner's look.</param>
/// <param name="Served">How often of late; null while there are no days to count.</param>
/// <param name="Months">The next months, the current one first.</param>
/// <param name="FirstFree">The first day in these months that is free; null when none is.</param>
public sealed record OfferedSlot(
    AdSlot Slot, SlotRoom Room, SlotServes? Served, IReadOnlyList<CalendarMonth> Months, DateOnly? FirstFree)
{
    /// <summary>The days that are chosen in its calendar; none by default.</summary>
    public ChosenDays Chosen { get; init; } = ChosenDays.None;

    /// <summary>What they cost; null while they are not two.</summary>
    public RunQuote? Quote => Chosen is { From: { } from, To: { } to } ? new(Slot, from, to, Served) : null;
}

/// <summary>How often pages with a slot were served to readers.</summary>
/// <param name="Count">Robots, previews and the staff are not in it.</param>
/// <param name="Days">Full days (UTC) that were counted, at most <see cref="MostDays"/>.</param>
public sealed record SlotServes(long Count, int Days)
{
    public const int MostDays = 90;
}

/// <summary>Days that are being chosen in a calendar: nothing, the first one, or both.</summary>
public sealed record ChosenDays(DateOnly? From, DateOnly? To)
{
    public static ChosenDays None { get; } = new(null, null);

    /// <summary>Two days as an address or a form names them; the last one counts only after the first.</summary>
    public static ChosenDays Of(DateOnly? from, DateOnly? to) => new(from, to >= from ? to : null);

    /// <summary>Whether a day is among them.</summary>
    public bool Holds(DateOnly day) => From is { } from && day >= from && day <= (To ?? from);

    /// <summary>What choosing one more day makes of them: the first, then the last, then the first again.</summary>
    public ChosenDays With(DateOnly day) =>
        From is { } from && To is null && day >= from ? new(from, day) : new(day, null);
}

/// <summary>One month of a slot's calendar.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Weeks">Rows of seven; null where a day is another month's.</param>
public sealed record CalendarMonth(DateOnly First, IReadOnlyList<IReadOnlyList<CalendarDay?>> Weeks)
{
    /// <summary>Lays the days of a month out in weeks.</summary>
    /// <param name="first">The first of the month.</param>
    /// <param name="weekStart">The day with which people there begin a week.</param>
    /// <param name="today">Days before it are past.</param>
    /// <param name="full">Days without room.</param>
    public static CalendarMonth Of(DateOnly first, DayOfWeek weekStart, DateOnly today, IReadOnlySet<DateOnly> full)
    {
        var lead = ((int)first.DayOfWeek - (int)weekStart + 7) % 7;
        var days = Enumerable.Range(0, DateTime.DaysInMonth(first.Year, first.Month)).Select(first.AddDays)
            .Select(day =>
                new CalendarDay(day, day < today ? DayState.Past : full.Contains(day) ? DayState.Full : DayState.Free));
        var cells = Enumerable.Repeat<CalendarDay?>(null, lead).Concat(days).Chunk(7)
            .Select(week => (IReadOnlyList<CalendarDay?>)[.. week, .. new CalendarDay?[7 - week.Length]]);
        return new(first, [.. cells]);
    }
}

/// <summary>One day of a slot's calendar.</summary>
public sealed record CalendarDay(DateOnly Day, DayState State);

/// <summary>Whether a day can be asked for.</summary>
public enum DayState
{
    Free,
    Full,
    Past,
}
