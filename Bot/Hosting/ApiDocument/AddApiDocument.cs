using LiveTakeover.AgentHub.Programs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace LiveTakeover.Bot.Hosting.ApiDocument;

internal static class AddApiDocumentExtension
{
    public const string KeyScheme = "apiKey";

    /// <summary>
    /// Adds the API document at <c>/openapi/v1.json</c>: what there is, which of it an API key opens, and an example of each call.
    /// </summary>
    public static void AddApiDocument(this IServiceCollection services) => services.AddOpenApi(document => document
        .AddOperationTransformer((operation, context, _) => Describe(operation, context))
        .AddSchemaTransformer((schema, context, _) => DescribedTexts.Fill(schema, context))
        .AddDocumentTransformer((whole, _, _) => Complete(whole)));

    private static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        OmitEmptyLists(operation);
        if (IsForPrograms(context))
            operation.Security = [new() { [new OpenApiSecuritySchemeReference(KeyScheme, context.Document)] = [] }];
        return Task.CompletedTask;
    }

    // A list in the query may always be left out; the endpoints' generated metadata says that it must be there.
    private static void OmitEmptyLists(OpenApiOperation operation)
    {
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
            if (parameter is { In: ParameterLocation.Query, Schema.Type: JsonSchemaType.Array }) parameter.Required = false;
    }

    private static bool IsForPrograms(OpenApiOperationTransformerContext context)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        return context.Description.RelativePath?.StartsWith("hub/api/", StringComparison.Ordinal) == true
            && !metadata.OfType<IAllowAnonymous>().Any() && !metadata.OfType<ForPeople>().Any();
    }

    private static Task Complete(OpenApiDocument document)
    {
        document.Components ??= new();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
        document.Components.SecuritySchemes[KeyScheme] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "An API key, which an administrator makes in the hub under Settings → Developers. Its scope says what it opens.",
        };
        foreach (var (path, item) in document.Paths)
        {
            foreach (var (method, operation) in item.Operations ?? []) ExampleCall.Add(path, method, operation);
        }

        return Task.CompletedTask;
    }
}
