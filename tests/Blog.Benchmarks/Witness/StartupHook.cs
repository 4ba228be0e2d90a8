using System.Reflection;
using System.Reflection.Emit;

/// <summary>
/// Stops the clock of the recorded program before its first line runs, so that no date or age differs between two recordings.
/// The runtime finds it by DOTNET_STARTUP_HOOKS, under this name and in no namespace.
/// </summary>
internal static class StartupHook
{
    /// <summary>A Monday at noon, after the newest example article.</summary>
    private static readonly DateTimeOffset Instant = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);

    /// <summary>While this file is there, it is a minute later: a form sent the moment it was shown is a machine's.</summary>
    private static readonly string Later =
        Path.Combine(Environment.GetEnvironmentVariable("Data__Folder") ?? "", "a-minute-later");

    public static void Initialize()
    {
        var field = typeof(TimeProvider).GetField("<System>k__BackingField", BindingFlags.Static | BindingFlags.NonPublic)!;
        // Reflection refuses a field that is set once only; the instruction itself does not.
        var set = new DynamicMethod(
            "StopClock", null, [typeof(TimeProvider)], typeof(TimeProvider).Module, skipVisibility: true);
        var code = set.GetILGenerator();
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Stsfld, field);
        code.Emit(OpCodes.Ret);
        set.CreateDelegate<Action<TimeProvider>>()(new StoppedClock());
        if (TimeProvider.System is not StoppedClock)
        {
            throw new InvalidOperationException("The clock runs on.");
        }
    }

    // Timers and stopwatches stay the system's.
    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => File.Exists(Later) ? Instant.AddMinutes(1) : Instant;
    }
}
