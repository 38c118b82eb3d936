using System.Runtime.InteropServices;
using LiveTakeover.DirectLine.Errors;
using LiveTakeover.Handoff.Conversations.Files;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace LiveTakeover.DirectLine.Uploads;

internal sealed record UploadedFile(string Name, string ContentType, ReadOnlyMemory<byte> Content);

/// <summary>The parts of an upload request: an optional activity, and the files in order.</summary>
internal sealed record UploadForm(ReadOnlyMemory<byte>? Activity, IReadOnlyList<UploadedFile> Files)
{
    private const string ActivityType = "application/vnd.microsoft.activity";
    private const int MostFiles = 50;

    // By RFC 2046.
    private const int LongestBoundary = 70;

    public static async Task<UploadForm> ReadAsync(HttpRequest request, ReadOnlyMemory<byte> body)
    {
        if (MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            return await ReadPartsAsync(HeaderUtilities.RemoveQuotes(type.Boundary).ToString(), body);

        if (body.IsEmpty) throw Refusal.BadArgument("The upload holds no file");
        return new(null, [File(request.Headers.ContentDisposition, request.ContentType, body)]);
    }

    private static async Task<UploadForm> ReadPartsAsync(string boundary, ReadOnlyMemory<byte> body)
    {
        if (boundary.Length is 0 or > LongestBoundary)
            throw Refusal.BadArgument($"Give the multipart body a boundary of 1 to {LongestBoundary} characters");
        var reader = new MultipartReader(boundary, ReadableStream(body));
        ReadOnlyMemory<byte>? activity = null;
        var files = new List<UploadedFile>();
        try
        {
            while (await reader.ReadNextSectionAsync() is { } part)
            {
                var content = await ContentAsync(part);
                if (IsActivity(part)) activity = content;
                else if (files.Count == MostFiles) throw Refusal.BadArgument($"Send at most {MostFiles} files at once");
                else files.Add(File(part.ContentDisposition, part.ContentType, content));
            }
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            throw Refusal.BadSyntax("The multipart body is broken off or malformed");
        }

        return new(activity, files);
    }

    private static async Task<ReadOnlyMemory<byte>> ContentAsync(MultipartSection part)
    {
        var content = new MemoryStream();
        await part.Body.CopyToAsync(content);
        return content.GetBuffer().AsMemory(0, (int)content.Length);
    }

    private static MemoryStream ReadableStream(ReadOnlyMemory<byte> body) =>
        MemoryMarshal.TryGetArray(body, out var bytes)
            ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
            : new MemoryStream(body.ToArray());

    private static bool IsActivity(MultipartSection part) =>
        part.ContentType?.StartsWith(ActivityType, StringComparison.OrdinalIgnoreCase) is true
        || part.GetContentDispositionHeader()?.Name.Equals("activity", StringComparison.OrdinalIgnoreCase) is true;

    private static UploadedFile File(string? disposition, string? contentType, ReadOnlyMemory<byte> content)
    {
        // Direct Line's own example omits the disposition type from the header: name="file"; filename="x".
        _ = ContentDispositionHeaderValue.TryParse(disposition, out var header)
            || ContentDispositionHeaderValue.TryParse($"form-data; {disposition}", out header);
        var name = HeaderUtilities.RemoveQuotes(header?.FileNameStar is { HasValue: true } star ? star : header?.FileName ?? default);
        var type = MediaTypeHeaderValue.TryParse(contentType, out var parsed) ? parsed.ToString() : "application/octet-stream";
        return new(FileName.Plain(name.ToString()), type, content);
    }
}
