namespace LiveTakeover.AgentHub.Tests.Answers;

public sealed class AnswersTests : IAsyncLifetime
{
    private readonly Hub hub = new();
    private Member grace = null!;

    public async Task InitializeAsync()
    {
        await hub.InitializeAsync();
        grace = await hub.MemberAsync("Grace", Role.SupportAgent);
    }

    public Task DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task An_answer_is_made_changed_and_removed_and_the_audit_log_knows()
    {
        var made = await SaveAsync("hello", "Hello {{user.name}}, I am {{ agent.name }}. {{@user.Plan|No plan}}, {{ @user.City }}?");
        var id = (string)made.Body["id"]!;
        (await grace.PutAsync($"answers/{id}", new { shortcut = "welcome", text = "Welcome!" })).Status.ShouldBe(HttpStatusCode.OK);

        var answers = (await grace.ReadsAsync("answers"))["answers"]!.AsArray();
        answers.Select(answer => $"{answer!["shortcut"]}: {answer["text"]} ({answer["updatedBy"]})")
            .ShouldBe(["welcome: Welcome! (Grace)"]);
        (await grace.DeleteAsync($"answers/{id}")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await grace.DeleteAsync($"answers/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);

        var root = await hub.MemberAsync("Root", Role.Administrator);
        (await root.ReadsAsync("audit?area=answers"))["entries"]!.AsArray().Select(entry => (string?)entry!["action"])
            .ShouldBe(["answers.removed", "answers.saved", "answers.saved"]);
    }

    [Fact]
    public async Task An_answer_is_kept_in_several_languages_and_a_missing_name_may_have_a_word_instead()
    {
        var translations = new Dictionary<string, string> { ["fr"] = " Bonjour {{user.name|à vous}} " };
        var text = "Hello {{ user.name | there }}";
        (await grace.PostAsync("answers", new { shortcut = "hello", text, translations })).Status.ShouldBe(HttpStatusCode.OK);

        var answer = (await grace.ReadsAsync("answers"))["answers"]![0]!;
        ((string?)answer["text"], (string?)answer["translations"]!["fr"]).ShouldBe((text, "Bonjour {{user.name|à vous}}"));
        (await grace.PutAsync($"answers/{answer["id"]}", new { shortcut = "hello", text })).Status.ShouldBe(HttpStatusCode.OK);
        (await grace.ReadsAsync("answers"))["answers"]![0]!["translations"]!.AsObject().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("french", "Bonjour", "bad-request")]
    [InlineData("FR", "Bonjour", "bad-request")]
    [InlineData("fr", "  ", "bad-request")]
    [InlineData("fr", "Cher {{user.fullname}}", "unknown-variable")]
    public async Task A_translation_that_could_not_be_used_is_not_saved(string language, string words, string refused)
    {
        var translations = new Dictionary<string, string> { [language] = words };
        (await grace.PostAsync("answers", new { shortcut = "hello", text = "Hello", translations })).Code.ShouldBe(refused);
    }

    [Fact]
    public async Task Two_answers_do_not_share_a_shortcut()
    {
        await SaveAsync("hello", "Hello");
        var other = (string)(await SaveAsync("bye", "Goodbye")).Body["id"]!;

        (await SaveAsync("hello", "Hi")).Code.ShouldBe("shortcut-taken");
        (await grace.PutAsync($"answers/{other}", new { shortcut = "hello", text = "Hi" })).Code.ShouldBe("shortcut-taken");
    }

    [Theory]
    [InlineData("Hello", "text", "bad-shortcut")]
    [InlineData("two words", "text", "bad-shortcut")]
    [InlineData("", "text", "bad-shortcut")]
    [InlineData("hello", "   ", "bad-request")]
    [InlineData("hello", "Dear {{user.fullname}}", "unknown-variable")]
    [InlineData("hello", "Dear {{@session.City}}", "unknown-variable")]
    [InlineData("hello", "Dear {{@user.First Name}}", "unknown-variable")]
    public async Task What_could_not_be_used_is_not_saved(string shortcut, string text, string refused) =>
        (await SaveAsync(shortcut, text)).Code.ShouldBe(refused);

    private Task<Answer> SaveAsync(string shortcut, string text) => grace.PostAsync("answers", new { shortcut, text });
}
