using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder;

/// <summary>A type that is kept by its name.</summary>
abstract partial class KeptType
{
    static readonly ConcurrentDictionary<Type, KeptType> byType = new();
    static readonly ConcurrentDictionary<string, KeptType?> byName = new(StringComparer.Ordinal);
    static readonly ConcurrentDictionary<string, KeptType?>.AlternateLookup<ReadOnlySpan<char>> bySpan = byName.GetAlternateLookup<ReadOnlySpan<char>>();

    public abstract string Name { get; }

    public static KeptType Of(Type type) => byType.GetOrAdd(type, static type =>
        (KeptType)Activator.CreateInstance(typeof(Converted<>).MakeGenericType(type), Versions().Replace(type.AssemblyQualifiedName!, ""))!);

    /// <summary>Null when this process knows no such type any more.</summary>
    public static KeptType? Named(ref Utf8JsonReader reader)
    {
        Span<char> name = stackalloc char[256];
        if (!reader.ValueIsEscaped && !reader.HasValueSequence && reader.ValueSpan.Length <= name.Length
            && bySpan.TryGetValue(name[..reader.CopyString(name)], out var known))
            return known;
        return byName.GetOrAdd(reader.GetString()!, static name => Type.GetType(name) is { } type ? Of(type) : null);
    }

    public abstract object? Read(ref Utf8JsonReader reader, JsonSerializerOptions options);

    public abstract void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options);

    // State outlives a deployment, so it must not ask for the version that wrote it.
    [GeneratedRegex(@", Version=[^,\]]+, Culture=[^,\]]+, PublicKeyToken=[^,\]]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Versions();

    // By its converter: JsonSerializer would look ahead over the whole value first, again at each level.
    sealed class Converted<T>(string name) : KeptType
    {
        readonly JsonConverter<T> converter = (JsonConverter<T>)StateJson.Options.GetConverter(typeof(T));

        public override string Name => name;

        public override object? Read(ref Utf8JsonReader reader, JsonSerializerOptions options) => converter.Read(ref reader, typeof(T), options);

        public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options) => converter.Write(writer, (T)value, options);
    }
}
