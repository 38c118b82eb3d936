using System.Globalization;
using System.Text.Json;
using LiveTakeover.Handoff;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.DirectLine;

/// <summary>The entrance of Direct Line: whatever goes wrong behind it leaves as <c>{"error":{"code","message"}}</c>.</summary>
internal sealed class ErrorShape(RequestDelegate next, ILogger<ErrorShape> log)
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
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            await WriteAsync(context, new Refusal(bad.StatusCode, "BadSyntax", bad.Message));
        }
        catch (Exception failure) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            log.RequestFailed(failure, context.Request.Method, context.Request.Path);
            await WriteAsync(context, new Refusal(StatusCodes.Status500InternalServerError, "ServiceError", "The service failed to handle the request"));
        }
    }

    private static async Task WriteAsync(HttpContext context, Refusal refusal)
    {
        context.Response.StatusCode = refusal.Status;
        if (refusal.RetryAfter is { } wait)
            context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        await context.Response.WriteAsJsonAsync(new ErrorAnswer(new(refusal.Code, refusal.Message)), Wire.Default.ErrorAnswer, "application/json");
    }
}
