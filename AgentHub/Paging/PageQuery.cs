using System.Text;
using LiveTakeover.Handoff.Team.Lists;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace LiveTakeover.AgentHub.Paging;

/// <summary>
/// A request for one page of a list. If there are more rows, the response has a <c>Link</c> header (RFC 8288). The cursor in it is
/// opaque.
/// </summary>
internal sealed record PageQuery
{
    private const int MostAmong = 100;

    /// <summary>The cursor from the previous page's link; empty for the first page.</summary>
    public string? Cursor { get; init; }

    /// <summary>1 to 500; 500 by default.</summary>
    public int? Limit { get; init; }

    /// <summary>Only rows with these ids. A page that shows the list uses it to refresh a few rows.</summary>
    [FromQuery]
    public string[]? Among { get; init; }

    public int Rows => Math.Clamp(Limit ?? ListQueries.LongestPage, 1, ListQueries.LongestPage);

    public IReadOnlyList<string>? Wanted => Among is { Length: > 0 } ? Among : null;

    /// <returns>What the caller must change, or null.</returns>
    public string? Problem(out ListCursor? after)
    {
        if (Problem(Cursor, out after) is { } problem) return problem;
        return Among is { Length: > MostAmong } ? $"Ask among {MostAmong} ids at most." : null;
    }

    /// <returns>What the caller must change, or null.</returns>
    public static string? Problem(string? cursor, out ListCursor? after)
    {
        after = string.IsNullOrEmpty(cursor) ? null : Read(cursor);
        return after is null && !string.IsNullOrEmpty(cursor)
            ? "This cursor is none that the list gave out. Begin again without one."
            : null;
    }

    public static void Link(HttpContext http, ListPage page) => Link(http, page.Next, page.IsPartial);

    /// <summary>
    /// Says in the headers where the list goes on, whether old rows are missing in the index that was searched, and whether there was
    /// nothing to search for.
    /// </summary>
    public static void Link(HttpContext http, ListCursor? nextPage, bool isPartial)
    {
        if (ListQueries.IsInVain(http.Request.Query["find"])) http.Response.Headers["Search-Index"] = "no-words";
        else if (isPartial) http.Response.Headers["Search-Index"] = "incomplete";
        if (nextPage is not { } next) return;
        var query = http.Request.Query.Where(part => part.Key is not "cursor")
            .ToDictionary(part => part.Key, part => part.Value, StringComparer.Ordinal);
        query["cursor"] = Write(next);
        http.Response.Headers.Link =
            $"<{UriHelper.BuildRelative(http.Request.PathBase, http.Request.Path, QueryString.Create(query))}>; rel=\"next\"";
    }

    private static string Write(ListCursor cursor) =>
        WebEncoders.Base64UrlEncode(
            Encoding.UTF8.GetBytes(cursor.ToString()));

    private static ListCursor? Read(string text)
    {
        try
        {
            return ListCursor.Parse(Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(text)));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
