using LiveTakeover.BotFramework;
using Microsoft.Net.Http.Headers;

namespace LiveTakeover.Bot.Hosting;

/// <summary>Refuses requests that no endpoint could serve, before one of them, or the store, fails at them.</summary>
internal static class CheckRequestsExtension
{
    private const string Json = "json";
    private const string Server = "Microsoft.AspNetCore.Server.Kestrel";

    public static void UseRequestCheck(this WebApplication app) => app.Use(async (context, next) =>
    {
        Check(context.Request);
        try
        {
            await next(context);
        }
        catch (IOException broken) when (broken is not BadHttpRequestException && IsFromServer(broken))
        {
            throw new BadHttpRequestException("The body is malformed or broken off.", broken);
        }
    });

    /// <exception cref="BadHttpRequestException">The request cannot be served. The message tells the caller what to change.</exception>
    private static void Check(HttpRequest request)
    {
        if (!WireText.IsKept(request.Path.Value))
            throw new BadHttpRequestException("The path has a character U+0000. Leave it out.");
        foreach (var (name, values) in request.Query)
        {
            if (!WireText.IsKept(name) || !values.All(value => WireText.IsKept(value)))
                throw new BadHttpRequestException($"'{name.Replace("\0", "", StringComparison.Ordinal)}' in the query has a character U+0000. Leave it out.");
        }

        if (IsJson(request, out var type) && !IsUtf8(type.Charset.Value))
            throw new BadHttpRequestException(
                $"JSON is read as UTF-8 only, and this says charset={type.Charset}. Send UTF-8 and leave the charset out.",
                StatusCodes.Status415UnsupportedMediaType);
    }

    // The server has no type of its own for some bodies that break the rules of HTTP, such as a chunk of impossible length.
    private static bool IsFromServer(IOException exception) =>
        exception.Source?.StartsWith(Server, StringComparison.Ordinal) == true;

    private static bool IsJson(HttpRequest request, out MediaTypeHeaderValue type) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out type!)
        && (type.SubType.Equals(Json, StringComparison.OrdinalIgnoreCase) || type.Suffix.Equals(Json, StringComparison.OrdinalIgnoreCase));

    private static bool IsUtf8(string? charset) =>
        string.IsNullOrEmpty(charset) || charset.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
