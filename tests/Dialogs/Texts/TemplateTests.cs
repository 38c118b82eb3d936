using LiveTakeover.Dialogs.Texts;

namespace LiveTakeover.Dialogs.Tests.Texts;

public class TemplateTests
{
    [Theory]
    [InlineData("You live in {{@session.City}}.", "You live in Lyon.")]
    [InlineData("{{ @session.City }}!", "Lyon!")]
    [InlineData("Hello {{@user.FirstName}}, welcome", "Hello, welcome")]
    [InlineData("Hello {{@user.FirstName|dear friend}}, welcome", "Hello dear friend, welcome")]
    [InlineData("You said: {{@message}}", "You said: {{@session.City}}")]
    [InlineData("{{@session.Ville_é}}", "Sète")]
    [InlineData("So {{message}} {{@other.x}} {{@session.}} {{", "So {{")]
    [InlineData("{{@mesage|what you said}} and {{session.City|a town}}", "what you said and a town")]
    public void Values_stand_in_for_their_names(string text, string filled) => Template.Fill(text, Value).ShouldBe(filled);

    // What a person wrote is not a template, even if it looks like one.
    private static string? Value(string name) => name switch
    {
        "message" => "{{@session.City}}",
        "session.City" => "Lyon",
        "session.Ville_é" => "Sète",
        _ => null,
    };
}
