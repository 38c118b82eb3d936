using System.Net;

namespace Microsoft.Rest;

/// <summary>An answer, read; with what was asked and answered over HTTP.</summary>
public class HttpOperationResponse<T> : IDisposable
{
    public HttpRequestMessage? Request { get; set; }
    public HttpResponseMessage? Response { get; set; }
    public T? Body { get; set; }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        Request?.Dispose();
        Response?.Dispose();
    }
}

/// <summary>The service did not do what it was asked to.</summary>
public class HttpOperationException(string? message) : Exception(message)
{
    public HttpResponseMessageWrapper? Response { get; set; }
}

/// <summary>What is left of a refusal when its connection is closed.</summary>
public class HttpResponseMessageWrapper(HttpResponseMessage httpResponse, string content)
{
    public HttpStatusCode StatusCode { get; } = httpResponse.StatusCode;
    public string? ReasonPhrase { get; } = httpResponse.ReasonPhrase;
    public string Content { get; set; } = content;
}
