using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace LiveTakeover.BotFramework;

/// <summary>
/// Resolves stored type names. A type that no longer exists is read as a <see cref="JObject"/>. A type whose construction has side
/// effects is refused, so that write access to the storage does not allow running code.
/// </summary>
internal sealed partial class KnownTypes : DefaultSerializationBinder
{
    // The namespaces of types that published attacks on type names in JSON use. No bot stores such types.
    private static readonly string[] Hostile =
    [
        "System.Activities", "System.AddIn", "System.CodeDom", "System.Configuration", "System.Data", "System.Diagnostics",
        "System.IO", "System.Management", "System.Reflection", "System.Resources", "System.Runtime", "System.Security",
        "System.ServiceModel", "System.Threading", "System.Web", "System.Windows", "System.Workflow", "System.Xml",
        "Microsoft.Exchange", "Microsoft.Management", "Microsoft.PowerShell", "Microsoft.VisualStudio", "Microsoft.Win32",
    ];

    // Every stored object names its type, so the answers are kept: they are as many as the types of the process.
    private readonly ConcurrentDictionary<Type, bool> hostile = new();
    private readonly ConcurrentDictionary<Type, string> names = new();

    /// <summary>The type's name with its assembly, without versions.</summary>
    public string NameOf(Type type) => names.GetOrAdd(type, known => Versions().Replace(known.AssemblyQualifiedName!, ""));

    public override void BindToName(Type serializedType, out string? assemblyName, out string? typeName) =>
        (assemblyName, typeName) = (null, NameOf(serializedType));

    /// <exception cref="JsonSerializationException">The type must not be created from stored data.</exception>
    public override Type BindToType(string? assemblyName, string typeName)
    {
        if (Bound(assemblyName, typeName) is not { } type) return typeof(object);
        return hostile.GetOrAdd(type, IsHostile)
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

    [GeneratedRegex(@", Version=[^,\]]+, Culture=[^,\]]+, PublicKeyToken=[^,\]]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Versions();
}
