namespace Blog.Core.Data;

/// <summary>Why a context writes, for those who note it; a person unless it says otherwise.</summary>
/// <param name="Kind">Who or what asked for it.</param>
/// <param name="Run">Which run of an import; empty for all else.</param>
public readonly record struct WriteCause(WriteCauseKind Kind, string? Run = null);

/// <summary>Who or what asks for a write.</summary>
public enum WriteCauseKind
{
    /// <summary>A person, at the moment.</summary>
    Editor,

    /// <summary>A person, earlier: its time has come.</summary>
    Schedule,

    /// <summary>A run of an import.</summary>
    Import,

    /// <summary>The program, after an upgrade of itself.</summary>
    Upgrade,
}
