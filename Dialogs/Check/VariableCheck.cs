using System.Text.Json;
using LiveTakeover.BotFramework;
using LiveTakeover.Dialogs.Conditions;
using LiveTakeover.Dialogs.Model;
using LiveTakeover.Dialogs.Running;
using LiveTakeover.Dialogs.Texts;
using LiveTakeover.Dialogs.Vocabulary;

namespace LiveTakeover.Dialogs.Check;

/// <summary>
/// Finds variables in texts that never have a value: the person reads nothing in their place. What a web service answers may set any
/// value, and a site's server may state any attribute of a person, so that only a slip of the keyboard is found there.
/// </summary>
internal sealed class VariableCheck
{
    private const int MostSlips = 2;

    /// <summary>A name is compared with so many others, and so many names are; a document cannot make the check long.</summary>
    private const int MostCompared = 1000, MostAsked = 200;

    private static readonly string[] Always = ["message", "support.NextOpening", "user.id", "user.name", "user.isLogged"];

    private readonly HashSet<string> known = new(Always, StringComparer.Ordinal);
    private readonly Dictionary<Story, List<(string Path, string Text)>> texts = new(ReferenceEqualityComparer.Instance);
    private bool asksServices;
    private int asked;

    public VariableCheck(IReadOnlyList<Story> stories)
    {
        foreach (var story in stories)
        {
            using var document = JsonDocument.Parse(WithoutByteOrderMark(story.Source), new JsonDocumentOptions { MaxDepth = 64 });
            var found = new List<(string, string)>();
            Walk(document.RootElement, "", found);
            texts.Add(story, found);
        }
    }

    public void Check(Story story, Findings found)
    {
        foreach (var (path, text) in texts[story])
            foreach (var (written, name) in Template.VariablesOf(text))
                if (Problem(name) is { } problem)
                    found.Warn(path, $"{{{{{written.Shorten(60)}}}}} {problem}: nothing is said in its place.", Remedy(written, name));
    }

    private string? Problem(string? name)
    {
        if (name is null) return "is no variable";
        if (known.Contains(name)) return null;
        if (name.StartsWith("session.", StringComparison.Ordinal) && !asksServices) return "is set nowhere";
        return Nearest(name) is null ? null : "is set nowhere";
    }

    private string Remedy(string written, string? name)
    {
        var meant = Nearest(name ?? written.TrimStart('@'));
        return meant is not null
            ? $"Did you mean {{{{@{meant}}}}}?"
            : name is null
                ? "Write {{@message}}, {{@session.Key}}, {{@user.Key}} or {{@support.NextOpening}}."
                : "Store a session value of this name, or write another one.";
    }

    private string? Nearest(string name) => ++asked > MostAsked ? null : known.Take(MostCompared)
        .Select(other => (Name: other, Slips: Slips(name, other))).Where(each => each.Slips <= MostSlips)
        .OrderBy(each => each.Slips).ThenBy(each => each.Name, StringComparer.Ordinal).FirstOrDefault().Name;

    /// <summary>Letters to change, add or take away (the distance of Levenshtein), without case; more than enough if it is far.</summary>
    private static int Slips(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > MostSlips) return MostSlips + 1;
        Effort.Spend(one.Length * other.Length);
        var (before, row) = (Enumerable.Range(0, other.Length + 1).ToArray(), new int[other.Length + 1]);
        for (var left = 1; left <= one.Length; left++)
        {
            row[0] = left;
            for (var right = 1; right <= other.Length; right++)
            {
                var same = char.ToUpperInvariant(one[left - 1]) == char.ToUpperInvariant(other[right - 1]);
                row[right] = Math.Min(Math.Min(row[right - 1], before[right]) + 1, before[right - 1] + (same ? 0 : 1));
            }

            (before, row) = (row, before);
        }

        return before[other.Length];
    }

    private void Walk(JsonElement value, string path, List<(string, string)> found)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String when value.GetString() is { } text && text.Contains("{{", StringComparison.Ordinal):
                found.Add((path, text));
                break;
            case JsonValueKind.Array:
                var index = 0;
                foreach (var item in value.EnumerateArray()) Walk(item, Shape.Below(path, index++), found);
                break;
            case JsonValueKind.Object:
                LearnFrom(value);
                foreach (var member in value.EnumerateObject())
                {
                    if (member.Name == "sessionValues") LearnKeys(member.Value);
                    Walk(member.Value, Shape.Below(path, member.Name), found);
                }

                break;
        }
    }

    private void LearnFrom(JsonElement value)
    {
        asksServices |= value.TryGetProperty("webhook", out var webhook) && webhook.ValueKind == JsonValueKind.True;
        if (TextOf(value, UserAttributes.DataOfStep) is not null) known.Add($"user.{UserAttributes.DataOfStep}");
        switch (TextOf(value, "type"))
        {
            case "store_session_value_action": known.Add($"session.{TextOf(value, "key")}"); break;
            case "set_user_attribute_action": known.Add($"user.{TextOf(value, "key")}"); break;
            case "match_regexp": LearnNames(TextOf(value, "pattern")); break;
            case "ask_location_action": known.Add("session.location"); break;
            case "customer_satisfaction_action" or "customer_satisfaction_callback_action": known.Add("session.satisfaction"); break;
            case "send_webhook_request_action" or "send_ai_task_action" or "google_custom_search_action" or "create_zendesk_ticket_action":
                asksServices = true;
                break;
        }
    }

    private void LearnNames(string? pattern)
    {
        if (pattern is null || RegexPattern.Problem(pattern) is not null) return;
        known.UnionWith(RegexPattern.Names(RegexPattern.Compile(pattern)).Select(name => $"session.{name}"));
    }

    private void LearnKeys(JsonElement values)
    {
        if (values.ValueKind != JsonValueKind.Object) return;
        foreach (var value in values.EnumerateObject()) known.Add($"session.{value.Name}");
    }

    private static string? TextOf(JsonElement value, string member) =>
        value.TryGetProperty(member, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    private static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> json) =>
        json.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? json[3..] : json;
}
