using System.Reflection;
using System.Text;
using LiveTakeover.BotFramework;

namespace LiveTakeover.Middleware;

internal static class CleanActivityExtension
{
    private static readonly IReadOnlyList<PropertyInfo> Fields =
        [.. typeof(Activity).GetProperties().Where(field => field is { CanRead: true, CanWrite: true })];

    /// <summary>
    /// Takes characters out of the activity that cannot be kept (see <see cref="WireText"/>). The adapter has parsed it by the SDK,
    /// which leaves them in.
    /// </summary>
    public static void Clean(this Activity activity)
    {
        var json = ActivityJson.Serialize(activity);
        // Half of a surrogate pair becomes U+FFFD here.
        var utf8 = Encoding.UTF8.GetBytes(json);
        if (WireText.IsKept(json) && WireText.IsKept(utf8)) return;
        var cleaned = ActivityJson.Parse(utf8);
        foreach (var field in Fields) field.SetValue(activity, field.GetValue(cleaned));
    }
}
