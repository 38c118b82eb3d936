using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Bot.WebChat.Appearance;

/// <summary>The built files that the settings are written into.</summary>
internal sealed class ChatFiles(PageSettingsReader reader, IOptions<JsonOptions> json)
{
    private const string Place = "<script type=\"application/json\" id=\"settings\"></script>";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "pages", "chat");

    // What answers are written with escapes nothing of HTML, and here the JSON stands in a page and in a script.
    private readonly JsonSerializerOptions embedded = new(json.Value.SerializerOptions) { Encoder = JavaScriptEncoder.Default };

    /// <summary>The chat page.</summary>
    public Task<IResult> PageAsync(HttpContext context) => WriteAsync(
        context, "index.html", "text/html; charset=utf-8",
        (page, settings) => page.Replace(Place, $"{Place[..Place.LastIndexOf('<')]}{settings}</script>", StringComparison.Ordinal));

    /// <summary>The widget's script, which reads the settings as <c>liveTakeoverSettings</c>.</summary>
    public Task<IResult> ScriptAsync(HttpContext context) => WriteAsync(
        context, Path.Combine("webchat", "embed.js"), "text/javascript; charset=utf-8",
        (script, settings) => $"(function(liveTakeoverSettings){{{script}\n}})({settings});");

    private async Task<IResult> WriteAsync(HttpContext context, string file, string type, Func<string, string, string> with)
    {
        var path = Path.Combine(Folder, file);
        if (!File.Exists(path)) return TypedResults.NotFound();
        var settings = JsonSerializer.Serialize(await reader.ReadAsync(context.RequestAborted), embedded);
        context.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Text(with(await File.ReadAllTextAsync(path, context.RequestAborted), settings), type);
    }
}
