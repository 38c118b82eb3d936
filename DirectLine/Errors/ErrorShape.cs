using System.Globalization;
using System.Text.Json;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Files;
using LiveTakeover.Handoff.Store;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.DirectLine.Errors;

/// <summary>The outer middleware of Direct Line: returns every error as <c>{"error":{"code","message"}}</c>.</summary>
internal sealed partial class ErrorShape(RequestDelegate next, ILogger<ErrorShape> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            await next(context);
            if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null })
                await WriteAsync(context, new Refusal(context.Response.StatusCode, "BadArgument", "The request was refused"));
        }
        catch (Refusal refusal) when (!context.Response.HasStarted)
        {
            await WriteAsync(context, refusal);
        }
        catch (ConversationErasedException) when (!context.Response.HasStarted)
        {
            await WriteAsync(context, Refusal.UnknownConversation());
        }
        catch (UploadQuotaException full) when (!context.Response.HasStarted)
        {
            await WriteAsync(context, Refusal.TooLarge(full.Message));
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
        {
            await WriteAsync(context, new Refusal(exception.StatusCode, "BadSyntax", exception.Message));
        }
        catch (StoreUnavailableException) when (!context.Response.HasStarted)
        {
            await WriteAsync(context, Refusal.Unavailable());
        }
        catch (Exception exception) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            LogFailed(exception, context.Request.Method, context.Request.Path);
            await WriteAsync(
                context, new Refusal(StatusCodes.Status500InternalServerError, "ServiceError", "The service failed to handle the request"));
        }
    }

    private static async Task WriteAsync(HttpContext context, Refusal refusal)
    {
        context.Response.StatusCode = refusal.Status;
        if (refusal.RetryAfter is { } wait)
            context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        await context.Response.WriteAsJsonAsync(
            new ErrorAnswer(new(refusal.Code, refusal.Message)), Wire.Default.ErrorAnswer, "application/json");
    }

    [LoggerMessage(LogLevel.Error, "Direct Line failed to handle {Method} {Path}")]
    private partial void LogFailed(Exception exception, string method, string path);
}
