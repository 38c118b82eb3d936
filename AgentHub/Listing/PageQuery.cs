using System.Globalization;
using System.Text;
using LiveTakeover.Handoff;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace LiveTakeover.AgentHub;

/// <summary>
/// The part of a list that is asked for. Where more follows, the answer says so in a <c>Link</c> header (RFC 8288); what
/// its cursor holds is nobody's business.
/// </summary>
/// <param name="Cursor">From the link of the page before; the first page has none.</param>
/// <param name="Limit">1 to 500, which it is where nothing else is asked.</param>
/// <param name="Among">Ids: which of these does the list hold? So a page that shows the list learns what became of a few rows.</param>
internal sealed record PageQuery(string? Cursor, int? Limit, string[]? Among)
{
    private const int MostAmong = 100;

    public int Rows => Math.Clamp(Limit ?? Listings.LongestPage, 1, Listings.LongestPage);

    public IReadOnlyList<string>? Wanted => Among is { Length: > 0 } ? Among : null;

    /// <returns>What to change, or null.</returns>
    public string? Problem(out ListCursor? after)
    {
        after = string.IsNullOrEmpty(Cursor) ? null : Read(Cursor);
        if (after is null && !string.IsNullOrEmpty(Cursor)) return "This cursor is none that the list gave out. Begin again without one.";
        return Among is { Length: > MostAmong } ? $"Ask among {MostAmong} ids at most." : null;
    }

    public static void Link(HttpContext http, ListPage page)
    {
        if (page.Next is not { } next) return;
        var query = http.Request.Query.Where(part => part.Key is not "cursor").ToDictionary(part => part.Key, part => part.Value, StringComparer.Ordinal);
        query["cursor"] = Write(next);
        http.Response.Headers.Link = $"<{UriHelper.BuildRelative(http.Request.PathBase, http.Request.Path, QueryString.Create(query))}>; rel=\"next\"";
    }

    private static string Write(ListCursor cursor) =>
        WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{cursor.At.ToUnixTimeMilliseconds()}:{cursor.Id}")));

    private static ListCursor? Read(string text)
    {
        try
        {
            var parts = Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(text)).Split(':', 2);
            return parts.Length == 2 && long.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var at)
                ? new ListCursor(DateTimeOffset.FromUnixTimeMilliseconds(at), parts[1])
                : null;
        }
        catch (Exception exception) when (exception is FormatException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}
