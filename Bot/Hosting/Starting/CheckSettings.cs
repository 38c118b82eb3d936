using LiveTakeover.AgentHub;
using LiveTakeover.Bot.Channels;
using LiveTakeover.Bot.Limits;
using LiveTakeover.Bot.Uploads;
using LiveTakeover.Bot.WebChat;
using LiveTakeover.Cluster;
using LiveTakeover.Dialogs;
using LiveTakeover.DirectLine;
using LiveTakeover.Handoff.Availability;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Files;
using LiveTakeover.Handoff.Store;
using LiveTakeover.Handoff.Team.Archive;
using LiveTakeover.Handoff.Team.Colleagues;
using LiveTakeover.Handoff.Team.Mail;
using LiveTakeover.Handoff.Team.Push;
using Microsoft.Extensions.Configuration.EnvironmentVariables;

namespace LiveTakeover.Bot.Hosting.Starting;

/// <summary>
/// Refuses a key that no setting has, and a value of the wrong kind. Otherwise a misspelt setting would keep its default without a
/// word, and some of them are for security.
/// </summary>
internal static class CheckSettingsExtension
{
    // Also in names with a letter too many and one too few.
    private const int NearSection = 2, NearKey = 4;

    /// <summary>The sections of this host and their options. A section of another program is none of our business.</summary>
    public static IReadOnlyList<(string Section, Type Options)> Sections { get; } =
    [
        (HandoffOptions.Section, typeof(HandoffOptions)),
        (StoreOptions.Section, typeof(StoreOptions)),
        (ClusterOptions.Section, typeof(ClusterOptions)),
        (ArchiveOptions.Section, typeof(ArchiveOptions)),
        (AbsenceOptions.Section, typeof(AbsenceOptions)),
        (MailOptions.Section, typeof(MailOptions)),
        (PushOptions.Section, typeof(PushOptions)),
        (AvailabilityOptions.Section, typeof(AvailabilityOptions)),
        (AgentHubOptions.Section, typeof(AgentHubOptions)),
        (DirectLineOptions.Section, typeof(DirectLineOptions)),
        (WebChatOptions.Section, typeof(WebChatOptions)),
        (LimitsOptions.Section, typeof(LimitsOptions)),
        (UploadsOptions.Section, typeof(UploadsOptions)),
        (UploadRules.Section, typeof(UploadRules)),
        (ChannelsOptions.Section, typeof(ChannelsOptions)),
        (StoriesOptions.Section, typeof(StoriesOptions)),
    ];

    /// <exception cref="StartException">A key is unknown, or a value is of the wrong kind.</exception>
    public static void CheckSettings(this WebApplicationBuilder builder)
    {
        var problems = Problems(builder.Configuration);
        problems.AddRange(ListenSettings.Problems(builder.Configuration));
        if (problems.Count == 0 && DataFolder.Problem(builder.Configuration) is { } problem) problems.Add(problem);
        if (problems.Count > 0) throw new StartException(problems);
    }

    /// <summary>A sentence for each setting that cannot be used.</summary>
    public static List<string> Problems(IConfigurationRoot configuration)
    {
        var known = new SettingNode();
        foreach (var (section, options) in Sections) known.Add(section, options);
        return [.. configuration.GetChildren().SelectMany(section => known.Find(section.Key) is { } ours
            ? Problems(section, ours)
            : OfOthers(section, known, configuration))];
    }

    private static IEnumerable<string> Problems(IConfigurationSection setting, SettingNode known)
    {
        var below = setting.GetChildren().ToList();
        if (known.Kind is { } kind)
        {
            if (below.Count > 0) return [$"{below[0].Path} is unknown: {setting.Path} is one value."];
            return setting.Value is { } value && SettingKind.Problem(kind, value, known.Default) is { } problem
                ? [$"{setting.Path} is '{value}': {problem}."]
                : [];
        }

        if (!string.IsNullOrEmpty(setting.Value))
            return [$"{setting.Path} is no single value: write {setting.Path}:{(known.IsList ? "0" : known.Names.First())}."];
        return below.SelectMany(one => known.Find(one.Key) is { } found ? Problems(one, found) : [Unknown(one, setting.Path, known)]);
    }

    private static string Unknown(IConfigurationSection setting, string section, SettingNode known) =>
        NearestName.To(setting.Key, known.Names, NearKey) is { } meant
            ? $"{setting.Path} is unknown: did you mean {section}:{meant}? Correct it, or take it out."
            : $"{setting.Path} is unknown: take it out. {section} has {string.Join(", ", known.Names)}.";

    // A variable of the environment may be another program's, whatever its name.
    private static IEnumerable<string> OfOthers(IConfigurationSection section, SettingNode known, IConfigurationRoot configuration)
    {
        if (!section.GetChildren().Any() || NearestName.To(section.Key, known.Names, NearSection) is not { } meant) yield break;
        var isOurs = configuration.Providers.Any(provider =>
            provider is not EnvironmentVariablesConfigurationProvider
            && provider.GetChildKeys([], parentPath: null).Contains(section.Key, StringComparer.OrdinalIgnoreCase));
        var problem = $"{section.Path} is no section of the settings: did you mean {meant}?";
        if (isOurs) yield return problem;
        else Console.Error.WriteLine($"LiveTakeover does not read {section.Key}__… of the environment. {problem}");
    }
}
