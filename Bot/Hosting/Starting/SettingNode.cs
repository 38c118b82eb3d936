using System.Collections;
using System.Reflection;

namespace LiveTakeover.Bot.Hosting.Starting;

/// <summary>A setting that an options class has: a section with settings below it, a list, or one value.</summary>
internal sealed class SettingNode
{
    private readonly Dictionary<string, SettingNode> below = new(StringComparer.OrdinalIgnoreCase);

    // What each entry of a list is, whatever its key.
    private SettingNode? each;

    /// <summary>The type of the value; null for a section or a list.</summary>
    public Type? Kind { get; private init; }

    /// <summary>The value that applies by default.</summary>
    public object? Default { get; private init; }

    public bool IsList => each is not null;

    public IEnumerable<string> Names => below.Keys;

    public SettingNode? Find(string key) => each ?? below.GetValueOrDefault(key);

    /// <summary>Adds the settings of an options class at its section's path.</summary>
    public void Add(string section, Type options)
    {
        // A constant like DataFolderKey places the property of that name elsewhere.
        var elsewhere = options.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => IsKeyOfProperty(options, field)).ToList();
        At(section).AddPropertiesOf(options, except: elsewhere.ConvertAll(field => field.Name[..^"Key".Length]));
        var values = Activator.CreateInstance(options);
        foreach (var field in elsewhere)
        {
            var property = options.GetProperty(field.Name[..^"Key".Length])!;
            var path = (string)field.GetRawConstantValue()!;
            At(ConfigurationPath.GetParentPath(path)!).below[ConfigurationPath.GetSectionKey(path)] =
                Of(property.PropertyType, property.GetValue(values));
        }
    }

    private SettingNode At(string path)
    {
        var node = this;
        foreach (var name in path.Split(ConfigurationPath.KeyDelimiter))
            node = node.below.TryGetValue(name, out var known) ? known : node.below[name] = new();
        return node;
    }

    private void AddPropertiesOf(Type options, IReadOnlyCollection<string>? except = null)
    {
        var values = Activator.CreateInstance(options);
        foreach (var property in options.GetProperties().Where(CanBeSet))
            if (except?.Contains(property.Name, StringComparer.Ordinal) != true)
                below[property.Name] = Of(property.PropertyType, property.GetValue(values));
    }

    private static SettingNode Of(Type type, object? value)
    {
        var kind = Nullable.GetUnderlyingType(type) ?? type;
        if (SettingKind.IsOneValue(kind)) return new() { Kind = type, Default = value };
        if (IsCollection(type)) return new() { each = Of(type.IsArray ? type.GetElementType()! : type.GetGenericArguments()[^1], null) };
        var section = new SettingNode();
        section.AddPropertiesOf(type);
        return section;
    }

    private static bool CanBeSet(PropertyInfo property) => property.SetMethod is { IsPublic: true } || IsCollection(property.PropertyType);

    private static bool IsCollection(Type type) => type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type);

    private static bool IsKeyOfProperty(Type options, FieldInfo field) =>
        field is { IsLiteral: true } && field.Name.EndsWith("Key", StringComparison.Ordinal)
            && options.GetProperty(field.Name[..^"Key".Length]) is not null;
}
