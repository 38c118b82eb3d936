using LiveTakeover.AgentHub.Accounts;
using LiveTakeover.AgentHub.Programs;
using LiveTakeover.AgentHub.Security;
using LiveTakeover.AgentHub.Stories;
using LiveTakeover.Handoff.Team.Profiles;

namespace LiveTakeover.AgentHub.Introduction;

/// <summary>An agent's own picture. People see it only if an administrator allows it.</summary>
internal static class OwnPictureApi
{
    public static void MapOwnPicture(this RouteGroupBuilder api)
    {
        var picture = api.MapGroup("/account/picture").RequireAuthorization(Policies.Support).ForPeople();
        picture.MapGet("", ShowAsync);
        picture.MapPut("", SetAsync);
        picture.MapDelete("", RemoveAsync);
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> ShowAsync(
        AgentProfiles introductions, CurrentAccount current, CancellationToken cancellationToken)
    {
        if (await introductions.PictureOfAsync(current.Account.Id, cancellationToken) is not { } picture)
            return Problems.NotFound("picture");
        return TypedResults.Bytes(picture.Content, picture.ContentType);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> SetAsync(
        HttpRequest request, AgentProfiles introductions, CurrentAccount current, CancellationToken cancellationToken)
    {
        if (await Body.ReadAsync(request, AgentPicture.Largest, cancellationToken) is not { } content)
            return Problems.Problem(
                StatusCodes.Status413PayloadTooLarge, "too-large",
                $"The picture is larger than {AgentPicture.Largest / 1024} kB. Make it smaller.");
        if (AgentPicture.TypeOf(content) is not { } type) return Problems.BadRequest("Give a picture as PNG, JPEG or WebP.");
        await introductions.SetPictureAsync(current.Account.Id, type, content, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(
        AgentProfiles introductions, CurrentAccount current, CancellationToken cancellationToken) =>
        await introductions.RemovePictureAsync(current.Account.Id, cancellationToken)
            ? TypedResults.NoContent()
            : Problems.NotFound("picture");
}
