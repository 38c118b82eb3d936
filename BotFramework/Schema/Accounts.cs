using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A person, a bot or an agent, as the channel knows them.</summary>
public class ChannelAccount(string? id = null, string? name = null, string? role = null, string? aadObjectId = null)
{
    public ChannelAccount() : this(id: null) { }

    public string Id { get; set; } = id!;
    public string? Name { get; set; } = name;
    public string? AadObjectId { get; set; } = aadObjectId;
    public string? Role { get; set; } = role;

    [JsonExtensionData, JsonInclude]
    internal Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>A conversation, as the channel knows it.</summary>
public class ConversationAccount(bool? isGroup = null, string? conversationType = null, string? id = null, string? name = null, string? aadObjectId = null, string? role = null, string? tenantId = null)
{
    public ConversationAccount() : this(isGroup: null) { }

    public bool? IsGroup { get; set; } = isGroup;
    public string? ConversationType { get; set; } = conversationType;
    public string? TenantId { get; set; } = tenantId;
    public string Id { get; set; } = id!;
    public string? Name { get; set; } = name;
    public string? AadObjectId { get; set; } = aadObjectId;
    public string? Role { get; set; } = role;

    [JsonExtensionData, JsonInclude]
    internal Dictionary<string, JsonElement>? Unknown { get; set; }
}
