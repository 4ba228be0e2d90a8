using System.Buffers;
using Blog.Core.Texts;
using Microsoft.Extensions.Primitives;

namespace Blog.Web.Operation;

/// <summary>
/// Middleware that takes from the query of a request what no text holds, such as U+FFFE, before anything reads it. A path with
/// such a character names nothing.
/// </summary>
public sealed class AddressText(RequestDelegate next)
{
    // All that a query without encoded characters is written in.
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?");

    public Task InvokeAsync(HttpContext context)
    {
        if (!Characters.AreSound(context.Request.Path.Value ?? ""))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        if (context.Request.QueryString.Value.AsSpan().ContainsAnyExcept(Plain)
            && context.Request.Query.Any(p => !IsSound(p)))
        {
            // Sets the query string along, so that what is made of it, such as a redirect, is as sound.
            context.Request.Query = new QueryCollection(context.Request.Query
                .GroupBy(p => Characters.OnlyCharacters(p.Key), StringComparer.OrdinalIgnoreCase)
                .ToDictionary(g => g.Key, g => Sound(g.SelectMany(p => p.Value)), StringComparer.OrdinalIgnoreCase));
        }

        return next(context);
    }

    private static bool IsSound(KeyValuePair<string, StringValues> pair) =>
        Characters.AreSound(pair.Key) && pair.Value.All(value => Characters.AreSound(value ?? ""));

    private static StringValues Sound(IEnumerable<string?> values) =>
        new([.. values.Select(value => Characters.OnlyCharacters(value ?? ""))]);
}
