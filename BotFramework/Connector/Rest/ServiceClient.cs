namespace Microsoft.Rest;

/// <summary>A client of a REST service: an <see cref="HttpClient"/> of its own, behind the handlers that it is given.</summary>
public abstract class ServiceClient<T> : IDisposable
    where T : ServiceClient<T>
{
    protected ServiceClient(params DelegatingHandler[] handlers) : this(new HttpClientHandler(), handlers) { }

    /// <summary>The first handler sees a request first; the root sends it.</summary>
    protected ServiceClient(HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
    {
        ArgumentNullException.ThrowIfNull(rootHandler);
        ArgumentNullException.ThrowIfNull(handlers);
        HttpMessageHandler pipeline = rootHandler;
        foreach (var handler in Enumerable.Reverse(handlers))
        {
            handler.InnerHandler = pipeline;
            pipeline = handler;
        }
        HttpClient = new(pipeline);
    }

    public HttpClient HttpClient { get; protected set; }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
            HttpClient.Dispose();
    }
}

/// <summary>What makes a request one of this client's.</summary>
public abstract class ServiceClientCredentials
{
    public virtual Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.CompletedTask;
}
