using System.Net.Mime;
using Blog.Media.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Media.Library.Admin;

/// <summary>JSON responses to the editor's script: a picture, a page of pictures, or an error in words.</summary>
internal static class PictureAnswers
{
    /// <summary>Whether a script asks, rather than a form.</summary>
    public static bool WantsJson(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase);

    public static ObjectResult Error(int status, string words) => new(new { error = words }) { StatusCode = status };

    public static ObjectResult Created(Picture picture) => new(Of(picture)) { StatusCode = StatusCodes.Status201Created };

    public static PictureAnswer Of(Picture picture)
    {
        var hero = HeroPicture.Of(picture);
        return new(picture.Id, hero.Src, hero.Thumbnail, MarkdownOf(picture), picture.Width, picture.Height, picture.Alt,
            picture.FileName);
    }

    /// <summary>The Markdown that shows the picture.</summary>
    public static string MarkdownOf(Picture picture)
    {
        var alt = picture.Alt.Replace(@"\", @"\\", StringComparison.Ordinal)
            .Replace("[", @"\[", StringComparison.Ordinal).Replace("]", @"\]", StringComparison.Ordinal);
        return $"![{alt}]({PictureAddress.Original(picture.Hash, picture.Extension)})";
    }
}

/// <summary>A stored picture as the editor's script sees it.</summary>
internal sealed record PictureAnswer(
    long Id, string Src, string Thumbnail, string Markdown, int Width, int Height, string Alt, string FileName);
