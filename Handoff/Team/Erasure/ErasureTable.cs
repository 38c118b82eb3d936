using LiveTakeover.BotFramework;
using LiveTakeover.Handoff.Conversations.Channels;
using LiveTakeover.Handoff.Conversations.Files;
using LiveTakeover.Handoff.Conversations.Log.Warm;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Conversations.Turns;
using LiveTakeover.Handoff.Team.Audit;
using LiveTakeover.Handoff.Team.Closing;
using LiveTakeover.Handoff.Team.Mail;
using LiveTakeover.Handoff.Team.Missed;
using LiveTakeover.Handoff.Team.Push;
using LiveTakeover.Handoff.Team.Search;
using LiveTakeover.Handoff.Team.Signals;
using LiveTakeover.Handoff.Team.Webhooks;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff.Team.Erasure;

/// <summary>Erases a person's data from all tables except the log.</summary>
internal static class ErasureTable
{
    public static void Forget(StoreTransaction store, Conversation conversation)
    {
        var (conversationState, userState) = StateTable.KeysOf(conversation);
        var keys = new
        {
            conversation.Id,
            reference = ActivityJson.Serialize(Nameless(conversation)),
            conversationState,
            userState,
        };
        store.Publish(new ConversationForgotten(conversation.Id));
        ConversationTable.Change(store, "SET user_name = NULL, reference = @reference, replied_request = NULL WHERE id = @Id", keys);
        store.Execute("UPDATE user_requests SET message = '', translations = NULL, story_path = '[]' WHERE conversation_id = @Id", keys);
        store.Execute("UPDATE agent_news SET user_name = NULL WHERE conversation_id = @Id", keys);
        AuditTable.ForgetUser(store, conversation.Id);
        SearchTable.Forget(store, conversation.Id);
        MissedTable.Forget(store, conversation.Id);
        WebhookOutbox.Forget(store, conversation.Id);
        ClosingTable.Forget(store, conversation.Id);
        FileTable.Unsettle(store, conversation.Id);
        ReadMarkTable.Forget(store, conversation.Id);
        MailTable.ForgetConversation(store, conversation.Id);
        PushTable.ForgetConversation(store, conversation.Id);
        store.Execute("DELETE FROM transfers WHERE conversation_id = @Id", keys);
        OutboxTable.Forget(store, conversation.Id, keys.reference);
        store.Execute("DELETE FROM bot_state WHERE state_key IN (@conversationState, @userState)", keys);
    }

    /// <summary>Closes the conversation: no waiting or running turn, no request, and no later line can be added or answered.</summary>
    public static void Close(StoreTransaction store, Conversation conversation, DateTimeOffset now)
    {
        var at = now.ToUnixTimeMilliseconds();
        ConversationTable.Change(
            store,
            "SET erased_at = @at, epoch = epoch + 1, turn_seq = last_inbound_seq WHERE id = @Id",
            new { conversation.Id, at });
        store.Execute(
            "UPDATE user_requests SET state = @closed, updated_at = @at WHERE conversation_id = @Id AND state <> @closed",
            new { conversation.Id, at, closed = (int)RequestState.Closed });
    }

    private static ConversationReference Nameless(Conversation conversation)
    {
        var reference = conversation.Reference;
        reference.User = new ChannelAccount(conversation.UserId, role: RoleTypes.User);
        return reference;
    }
}
