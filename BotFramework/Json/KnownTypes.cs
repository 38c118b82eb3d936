using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace LiveTakeover.BotFramework;

/// <summary>
/// Resolves stored type names. A type that no longer exists is read as a <see cref="JObject"/>. A type whose construction has side
/// effects is refused, so that write access to the storage does not allow running code.
/// </summary>
internal sealed class KnownTypes : DefaultSerializationBinder
{
    // The namespaces of types that published attacks on type names in JSON use. No bot stores such types.
    private static readonly string[] Hostile =
    [
        "System.Activities", "System.AddIn", "System.CodeDom", "System.Configuration", "System.Data", "System.Diagnostics",
        "System.IO", "System.Management", "System.Reflection", "System.Resources", "System.Runtime", "System.Security",
        "System.ServiceModel", "System.Threading", "System.Web", "System.Windows", "System.Workflow", "System.Xml",
        "Microsoft.Exchange", "Microsoft.Management", "Microsoft.PowerShell", "Microsoft.VisualStudio", "Microsoft.Win32",
    ];

    /// <exception cref="JsonSerializationException">The type must not be created from stored data.</exception>
    public override Type BindToType(string? assemblyName, string typeName)
    {
        if (Bound(assemblyName, typeName) is not { } type) return typeof(object);
        return IsHostile(type)
            ? throw new JsonSerializationException($"The stored type '{typeName}' is refused: it does more than hold values.")
            : type;
    }

    private Type? Bound(string? assemblyName, string typeName)
    {
        try
        {
            return base.BindToType(assemblyName, typeName);
        }
        catch (JsonSerializationException)
        {
            return null;
        }
    }

    private static bool IsHostile(Type type) =>
        typeof(Delegate).IsAssignableFrom(type)
        || Hostile.Any(space => type.Namespace == space || type.Namespace?.StartsWith(space + ".", StringComparison.Ordinal) == true)
        || (type.HasElementType && IsHostile(type.GetElementType()!))
        || type.GetGenericArguments().Any(IsHostile);
}
