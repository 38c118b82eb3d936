using LiveTakeover.Handoff.Availability;
using LiveTakeover.Handoff.Team.ChatPage;

namespace LiveTakeover.Bot.WebChat.Appearance;

internal sealed class PageSettingsReader(ChatAppearances appearances, ISupportTeam team, AnswerTime answerTime, TimeProvider time)
{
    public async Task<PageSettings> ReadAsync(CancellationToken cancellationToken)
    {
        var look = await appearances.ReadAsync(cancellationToken);
        return new(
            look.Name, look.Color, look.OwnColor, look.Theme, look.Position, look.Icon,
            look.Logo is { } logo ? $"/webchat/logo/{logo}" : null,
            look.PrivacyLink, look.Languages, look.Words,
            look.ShowsHours ? await HoursAsync(cancellationToken) : null,
            look.ShowsAnswerTime ? (long?)(await answerTime.ReadAsync(cancellationToken))?.TotalSeconds : null);
    }

    private async Task<SupportHours> HoursAsync(CancellationToken cancellationToken)
    {
        var status = await team.StatusAsync(time.GetUtcNow(), cancellationToken);
        return new(status.Online, status.NextChange);
    }
}
