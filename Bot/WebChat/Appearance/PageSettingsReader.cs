using LiveTakeover.Handoff.Availability;
using LiveTakeover.Handoff.Team.ChatPage;
using NodaTime;

namespace LiveTakeover.Bot.WebChat.Appearance;

internal sealed class PageSettingsReader(
    ChatAppearances appearances, ISupportTeam team, SupportSchedules schedules, AnswerTime answerTime, TimeProvider time)
{
    private const int DaysInWeek = 7;

    public async Task<PageSettings> ReadAsync(CancellationToken cancellationToken)
    {
        var look = await appearances.ReadAsync(cancellationToken);
        return new(
            look.Name, look.Color, look.OwnColor, look.Theme, look.Position, look.Icon,
            look.Logo is { } logo ? $"/webchat/logo/{logo}" : null,
            look.PrivacyLink, look.Languages, look.Words,
            look.ShowsHours || look.ShowsWeek ? await HoursAsync(look.ShowsWeek, cancellationToken) : null,
            look.ShowsAnswerTime ? (long?)(await answerTime.ReadAsync(cancellationToken))?.TotalSeconds : null);
    }

    private async Task<SupportHours> HoursAsync(bool showsWeek, CancellationToken cancellationToken)
    {
        var status = await team.StatusAsync(time.GetUtcNow(), cancellationToken);
        return new(status.Online, status.NextChange, showsWeek ? await WeekAsync(cancellationToken) : null);
    }

    private async Task<OpeningWeek> WeekAsync(CancellationToken cancellationToken)
    {
        var schedule = (await schedules.ReadAsync(cancellationToken)).Schedule;
        var days = schedule.DaysFrom(Instant.FromDateTimeOffset(time.GetUtcNow()), DaysInWeek);
        return new(
            schedule.Zone.Id,
            [.. days.Select(day => new OpeningDay(
                day.Date.ToDateOnly(), [.. day.Open.Select(hours => new OpeningSpan(hours.From, hours.To))]))]);
    }
}
