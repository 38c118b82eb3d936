using LiveTakeover.Bot.Tests;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Store;
using LiveTakeover.Handoff.Team.Accounts;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Browser.Tests;

/// <summary>Thousands of people who have asked for a human, put straight into the host's store.</summary>
public static class Crowd
{
    public static async Task<IReadOnlyList<UserRequest>> AsksAsync(LiveHost host, int people)
    {
        var (inbox, requests) = (host.Services.GetRequiredService<Inbox>(), host.Services.GetRequiredService<UserRequests>());
        await Task.WhenAll(Enumerable.Range(0, people).Select(n => inbox.ReceiveAsync(Says(n))));
        return await Task.WhenAll(Enumerable.Range(0, people).Select(n =>
            requests.CreateAsync(new NewUserRequest(IdOf(n), $"Wish {n}", [new StoryStep("Talk to a human", "Ask", null)]))));
    }

    public static Task AreOnlineAsync(LiveHost host, params int[] people) =>
        Task.WhenAll(
            people.Select(
                n =>
                    host.Services.GetRequiredService<PresenceService>().TouchAsync(
                        PresenceService.OfUser(IdOf(n)), TimeSpan.FromMinutes(10))));

    /// <summary>The agent has control of the first conversations, as if they had taken it of each.</summary>
    public static async Task AreHeldAsync(LiveHost host, string by, int people)
    {
        var agent = (await host.Services.GetRequiredService<AccountService>().ListAsync()).Single(account => account.Name == by);
        await host.Services.GetRequiredService<IDatabase>().WriteAsync(store =>
        {
            var held = new { agent.Id, agent.Name, last = IdOf(people) };
            store.Execute("UPDATE conversations SET holder_id = @Id, holder_name = @Name, epoch = 1 WHERE id < @last", held);
            return store.Execute(
                "UPDATE user_requests SET state = 2, assignee_id = @Id, assignee_name = @Name WHERE conversation_id < @last", held);
        });
    }

    /// <summary>The first of them write so many lines more.</summary>
    public static Task TalksAsync(LiveHost host, int people, int lines, int from = 0)
    {
        var inbox = host.Services.GetRequiredService<Inbox>();
        return Task.WhenAll(Enumerable.Range(0, people).Select(async n =>
        {
            for (var line = from; line < from + lines; line++)
            {
                var says = Says(n);
                says.Text = $"Line {line} of {n}";
                await inbox.ReceiveAsync(says);
            }
        }));
    }

    private static string IdOf(int n) => $"crowd-{n:00000}";

    private static Activity Says(int n) => new()
    {
        Type = ActivityTypes.Message,
        Text = n % 1_000 == 7 ? $"Where is the résumé of order {n}?" : $"I need help with order {n}, please",
        Locale = n % 4 == 0 ? "fr-FR" : "en-US",
        ChannelId = "directline",
        From = new ChannelAccount($"user-{n}", $"Person {n}", RoleTypes.User),
        Recipient = new ChannelAccount("bot", "Bot", RoleTypes.Bot),
        Conversation = new ConversationAccount { Id = IdOf(n) },
    };
}
