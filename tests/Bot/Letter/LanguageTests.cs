using System.Text.Json;
using System.Text.RegularExpressions;
using LiveTakeover.BotFramework;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Bot.Tests.Letter;

/// <summary>Whoever asks whether a locale is French gets one answer: stories, notices, apologies, prints, filters.</summary>
public sealed partial class LanguageTests
{
    private static readonly JsonElement Table =
        JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(Path.Combine(ProjectFolder.Root, "tests", "languages.json")));

    private static IEnumerable<(string Tag, bool IsFrench)> Tags =>
        from list in Table.EnumerateObject()
        from tag in list.Value.EnumerateArray()
        select (tag.GetString()!, list.Name == "french");

    [Fact]
    public void The_rule_is_the_primary_subtag()
    {
        Tags.Count().ShouldBeGreaterThan(40);
        foreach (var (tag, isFrench) in Tags) LanguageTag.IsFrench(tag).ShouldBe(isFrench, tag);
        LanguageTag.IsFrench(null).ShouldBeFalse();
    }

    [Fact]
    public async Task A_story_a_notice_and_a_print_speak_one_language()
    {
        await using var host = new LiveHost();
        using var grace = await host.AgentAsync("Grace");
        foreach (var (tag, isFrench) in Tags)
        {
            using var ada = await host.PersonAsync(locale: tag);
            await using var seen = await ada.ListensAsync();
            await ada.SendsAsync(new { type = "message", text = "mumble", locale = tag });
            await seen.UntilAsync(line =>
                line.Text.StartsWith(isFrench ? "Je ne suis pas sûr" : "I am not sure", StringComparison.Ordinal));
            await grace.TakesControlAsync(ada.ConversationId);
            await grace.ReleasesControlAsync(ada.ConversationId);

            await seen.UntilAsync(line => line.Text == (isFrench ? "Un agent a rejoint la conversation" : "An agent joined the conversation"));
            await seen.UntilAsync(line => line.Text == (isFrench ? "Un agent a quitté la conversation" : "An agent left the conversation"));
            var print = await (await grace.SendAsync(
                HttpMethod.Get, $"/conversations/{ada.ConversationId}/transcript.html?lang={Uri.EscapeDataString(tag)}")).Content.ReadAsStringAsync();
            print.ShouldContain($"lang=\"{(isFrench ? "fr" : "en")}\"", customMessage: tag);
        }
    }

    [Fact]
    public async Task A_bot_that_failed_apologizes_in_the_same_language()
    {
        await using var host = new LiveHost(new ScriptedBot(_ => throw new InvalidOperationException("boom")));
        foreach (var (tag, isFrench) in Tags)
        {
            using var ada = await host.PersonAsync(locale: tag);
            await using var seen = await ada.ListensAsync();
            await ada.SendsAsync(new { type = "message", text = "hello", locale = tag });
            await seen.UntilAsync(line => line.Text == (isFrench ? Apology.French : Apology.English));
        }
    }

    [Fact]
    public async Task A_list_narrowed_to_French_has_whoever_is_spoken_to_in_French()
    {
        await using var host = new LiveHost(new ScriptedBot(ScriptedBot.Echo));
        using var grace = await host.AgentAsync("Grace");
        var requests = host.Services.GetRequiredService<UserRequests>();
        foreach (var (tag, isFrench) in Tags)
        {
            using var ada = await host.PersonAsync(locale: tag);
            await ada.SendsAsync(new { type = "message", text = "hello", locale = tag });
            await requests.CreateAsync(new(ada.ConversationId, isFrench ? "french" : "other", []));
        }

        var french = await grace.GetAsync("/requests?language=fr&limit=500");

        french.EnumerateArray().Count().ShouldBe(Tags.Count(tag => tag.IsFrench));
        french.EnumerateArray().ShouldAllBe(request => request.GetProperty("message").GetString() == "french");
        foreach (var pattern in new[] { "%", "_", "f%", "__" })
            (await grace.GetAsync($"/requests?language={Uri.EscapeDataString(pattern)}")).EnumerateArray().ShouldBeEmpty(pattern);
    }

    [Fact]
    public void Nobody_else_asks_the_question()
    {
        var asking = Directory.EnumerateFiles(ProjectFolder.Root, "*.cs", SearchOption.AllDirectories)
            .Where(file => Question().IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetRelativePath(ProjectFolder.Root, file)).Where(file => !Elsewhere().IsMatch(file));

        asking.ShouldBe([Path.Combine("BotFramework", "Json", "LanguageTag.cs")]);
    }

    [GeneratedRegex(@"StartsWith\(""fr|Equals\([^)]*""fr[-""]|== ""fr-?""|is ""fr""")]
    private static partial Regex Question();

    [GeneratedRegex("^(tests|benchmarks|artifacts)/|(^|/)(node_modules|bin|obj)/")]
    private static partial Regex Elsewhere();
}
