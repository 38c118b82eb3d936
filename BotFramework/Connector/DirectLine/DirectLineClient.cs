using System.Net;
using System.Net.Http.Json;
using LiveTakeover.BotFramework;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.DirectLine;

/// <summary>A client that talks to a bot as a person does, over Direct Line 3.0.</summary>
public class DirectLineClient : ServiceClient<DirectLineClient>
{
    private static readonly Uri azure = new("https://directline.botframework.com/");

    public DirectLineClient(string? secretOrToken = null, params DelegatingHandler[] handlers)
        : this(azure, new DirectLineClientCredentials(secretOrToken), handlers) { }

    public DirectLineClient(Uri baseUri, DirectLineClientCredentials credentials, params DelegatingHandler[] handlers)
        : this(baseUri, (ServiceClientCredentials)credentials, handlers) { }

    public DirectLineClient(Uri baseUri, ServiceClientCredentials credentials, params DelegatingHandler[] handlers)
        : this(baseUri, credentials, new HttpClientHandler(), handlers) { }

    public DirectLineClient(
        Uri baseUri, ServiceClientCredentials credentials, HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
        : base(rootHandler, handlers)
    {
        ArgumentNullException.ThrowIfNull(baseUri);
        ArgumentNullException.ThrowIfNull(credentials);
        (BaseUri, Credentials) = (baseUri, credentials);
        (Conversations, Tokens) = (new Conversations(this), new Tokens(this));
    }

    public Uri BaseUri { get; set; }
    public ServiceClientCredentials Credentials { get; }
    public IConversations Conversations { get; }
    public ITokens Tokens { get; }

    internal async Task<HttpOperationResponse<TAnswer>> SendAsync<TAnswer>(
        HttpMethod method, string path, HttpContent? content, Dictionary<string, List<string>>? customHeaders,
        CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(method, new Uri(BaseUri, $"/v3/directline/{path}")) { Content = content };
        foreach (var (name, values) in customHeaders ?? [])
            request.Headers.TryAddWithoutValidation(name, values);
        await Credentials.ProcessHttpRequestAsync(request, cancellationToken);
        var response = await HttpClient.SendAsync(request, cancellationToken);
        if (!response.IsSuccessStatusCode) throw await Refused(request, response, cancellationToken);
        var body = response.StatusCode == HttpStatusCode.NoContent
            ? default
            : await response.Content.ReadFromJsonAsync<TAnswer>(DirectLineJson.Options, cancellationToken);
        return new() { Request = request, Response = response, Body = body! };
    }

    private static async Task<HttpOperationException> Refused(
        HttpRequestMessage request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using (request)
        using (response)
        {
            var text = await response.Content.ReadAsStringAsync(cancellationToken);
            var asked = $"{request.Method} {request.RequestUri!.AbsolutePath}";
            return new($"Direct Line answered {asked} with {(int)response.StatusCode}: {text}") { Response = new(response, text) };
        }
    }
}

/// <summary>A secret of the bot's Direct Line channel, or a token for one conversation.</summary>
public class DirectLineClientCredentials(string? secret = null, string? endpoint = null) : ServiceClientCredentials
{
    public string? Secret { get; } = secret;
    public string? Authorization { get; } = secret;
    public string Endpoint { get; protected set; } = endpoint ?? "https://directline.botframework.com/";

    public override Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.Headers.Authorization = Authorization is null ? null : new("Bearer", Authorization);
        return Task.CompletedTask;
    }
}
