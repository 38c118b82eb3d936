using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;

namespace LiveTakeover.Bot.Hosting;

/// <summary>
/// Answers a request that the server or the framework could not read: the caller learns what to change, and the log gets no stack
/// trace, because such requests are the caller's fault and cost nothing to send.
/// </summary>
internal sealed partial class AnswerBadRequests(ILogger<AnswerBadRequests> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not BadHttpRequestException refused) return false;
        LogRefused(httpContext.Request.Method, httpContext.Request.Path, refused.StatusCode);
        // Also for a caller who accepts no JSON: an error that is not answered here would be taken for a fault of the host.
        await TypedResults.Problem(title: Title(refused), statusCode: refused.StatusCode, extensions: [new("code", "bad-request")])
            .ExecuteAsync(httpContext);
        return true;
    }

    private static string Title(BadHttpRequestException refused) => refused.InnerException is JsonException json
        ? $"The JSON cannot be read at {json.Path ?? "its start"}: {json.Message.Split(" Path: ")[0]}"
        : refused.Message;

    [LoggerMessage(LogLevel.Debug, "{Method} {Path} could not be read and was answered with {Status}")]
    private partial void LogRefused(string method, string path, int status);
}
