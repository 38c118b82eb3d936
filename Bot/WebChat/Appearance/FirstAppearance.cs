using System.Security.Cryptography;
using System.Text.Json;
using LiveTakeover.Handoff.Team.ChatPage;
using LiveTakeover.Handoff.Team.Profiles;

namespace LiveTakeover.Bot.WebChat.Appearance;

/// <summary>What the host's settings say of the appearance, until an administrator saves one in the hub.</summary>
internal static class FirstAppearance
{
    public static DefaultChatAppearance Of(WebChatOptions options)
    {
        var look = options.AppearanceFile is { Length: > 0 } file ? Read(PathOf(file)) : new ChatAppearance();
        var logo = options.LogoFile is { Length: > 0 } picture ? ReadLogo(PathOf(picture)) : null;
        return new(WithSettings(look, options), logo);
    }

    /// <returns>What is wrong with the files; null if nothing is.</returns>
    public static string? Problem(WebChatOptions options)
    {
        try
        {
            return CheckAppearance.Problem(Of(options).Appearance) is { } problem
                ? $"WebChat:AppearanceFile, :Name or :Tagline: {problem}"
                : null;
        }
        catch (Exception wrong) when (wrong is JsonException or IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return $"WebChat:AppearanceFile or :LogoFile cannot be read: {wrong.Message}";
        }
    }

    private static ChatAppearance WithSettings(ChatAppearance look, WebChatOptions options)
    {
        var words = look.Words.ToDictionary(StringComparer.Ordinal);
        foreach (var (language, tagline) in options.Tagline)
            words[language] = (words.GetValueOrDefault(language) ?? new()) with { Tagline = tagline };
        return look with { Name = options.Name is { Length: > 0 } name ? name : look.Name, Words = words };
    }

    private static ChatAppearance Read(string file) => ChatAppearances.Parse(File.ReadAllText(file));

    private static ChatLogo ReadLogo(string file)
    {
        var content = File.ReadAllBytes(file);
        if (content.Length > ChatLogo.Largest || AgentPicture.TypeOf(content) is not { } type)
            throw new InvalidDataException($"'{file}' is not a PNG, JPEG or WebP of at most {ChatLogo.Largest / 1024} kB.");
        return new(Convert.ToHexStringLower(SHA256.HashData(content))[..32], type, content);
    }

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, file);
}
