using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs;

internal static class ActivityCopyExtension
{
    /// <summary>A copy that may be changed, for example by sending it.</summary>
    public static Activity Copy(this Activity activity) => JObject.FromObject(activity).ToObject<Activity>()!;
}
