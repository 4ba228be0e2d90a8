using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Blog.Core.Data;

/// <summary>Keeps every stored time UTC: SQLite forgets the kind, Npgsql demands it.</summary>
public sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    value => value.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(value, DateTimeKind.Utc) : value.ToUniversalTime(),
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
