using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace LiveTakeover.Bot.Hosting;

internal static class MapPagesExtension
{
    private static readonly string HubPage = Path.Combine(AppContext.BaseDirectory, "pages", "hub");

    /// <summary>Serves the chat page at <c>/</c> and the agent hub at <c>/hub/</c>, from the files built next to the host.</summary>
    public static void MapPages(this WebApplication app)
    {
        app.ServePage("/hub", HubPage);
        app.ServePage("", Path.Combine(AppContext.BaseDirectory, "pages", "chat"));
        // Every URL of a hub screen returns the same page, which shows the right screen.
        app.MapMethods("/hub/{**screen:nonfile}", [HttpMethods.Get, HttpMethods.Head], SendHubPage).ExcludeFromDescription();
    }

    private static void ServePage(this WebApplication app, string path, string folder)
    {
        if (!Directory.Exists(folder)) return;
        var files = new PhysicalFileProvider(folder);
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files, RequestPath = path });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, RequestPath = path, OnPrepareResponse = SetCaching });
    }

    private static IResult SendHubPage(HttpContext http, string? screen)
    {
        if (http.Request.Path == "/hub") return TypedResults.LocalRedirect($"/hub/{http.Request.QueryString}");
        if (screen?.StartsWith("api/", StringComparison.Ordinal) == true) return TypedResults.NotFound();
        var page = Path.Combine(HubPage, "index.html");
        if (!File.Exists(page)) return TypedResults.NotFound();
        http.Response.Headers.CacheControl = "no-cache";
        return TypedResults.PhysicalFile(page, "text/html");
    }

    // Built files have a content hash in their name; the pages that refer to them do not.
    private static void SetCaching(StaticFileResponseContext context) =>
        context.Context.Response.Headers.CacheControl =
            context.Context.Request.Path.Value?.Contains("/assets/", StringComparison.Ordinal) == true
                ? "public, max-age=31536000, immutable"
                : "no-cache";
}
