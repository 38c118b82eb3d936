using System.Reflection;

namespace LiveTakeover.BotFramework.Tests.Surface;

/// <summary>Types and members in the words of <c>sdk.txt</c>.</summary>
public static class Describe
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Without the namespaces of .NET, and without <c>Microsoft.Bot</c>.</summary>
    public static string Name(Type type)
    {
        if (type.IsByRef) return Name(type.GetElementType()!) + "&";
        if (type.IsArray) return Name(type.GetElementType()!) + "[]";
        if (type.IsGenericParameter) return type.Name;
        var own = Space(type) + Outer(type) + type.Name.Split('`')[0];
        return type.IsGenericType ? $"{own}<{string.Join(",", type.GetGenericArguments().Select(Name))}>" : own;
    }

    public static string Kind(Type type)
    {
        var kind = type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => "struct",
            _ when typeof(Delegate).IsAssignableFrom(type) => "delegate",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
        var bases = Bases(type).ToList();
        return $"{Name(type)} : {kind}" + (bases.Count > 0 ? " < " + string.Join(", ", bases) : "");
    }

    public static IEnumerable<string> Members(Type type) => typeof(Delegate).IsAssignableFrom(type)
        ? [Called(type.GetMethod("Invoke")!)]
        : type.GetMembers(Declared).Where(IsSeen).Select(Member);

    public static string Member(MemberInfo member) => member switch
    {
        ConstructorInfo made => "new" + Parameters(made),
        FieldInfo field => $"{field.Name} : {Name(field.FieldType)}" + (
            field.IsLiteral ? $" = {field.GetRawConstantValue() ?? "null"}" : field.IsStatic ? " (static)" : ""),
        PropertyInfo property => $"{property.Name}{Index(property)} : {Name(property.PropertyType)} {Accessors(property)}"
            + Static(property.GetMethod ?? property.SetMethod!),
        EventInfo happening => $"{happening.Name} : event {Name(happening.EventHandlerType!)}",
        MethodInfo method => Called(method) + How(method),
        _ => member.Name,
    };

    private static string Called(MethodInfo method) => $"{method.Name}{Generics(method)}{Parameters(method)} -> {Name(method.ReturnType)}";

    private static bool IsSeen(MemberInfo member) => member switch
    {
        FieldInfo field => (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly) && !field.IsSpecialName,
        PropertyInfo property => IsSeen(property.GetMethod) || IsSeen(property.SetMethod),
        EventInfo happening => IsSeen(happening.AddMethod),
        ConstructorInfo made => !made.IsStatic && IsSeen((MethodBase)made),
        MethodInfo method => !method.IsSpecialName && !method.Name.StartsWith('<') && IsSeen((MethodBase)method),
        _ => false,
    };

    private static bool IsSeen(MethodBase? method) => method is { IsPublic: true } or { IsFamily: true } or { IsFamilyOrAssembly: true };

    private static IEnumerable<string> Bases(Type type)
    {
        if (type.IsEnum || type.IsValueType) return [];
        var all = type.GetInterfaces();
        var inherited = (type.BaseType?.GetInterfaces() ?? []).Concat(all.SelectMany(one => one.GetInterfaces())).ToHashSet();
        var own = all.Where(one => !inherited.Contains(one)).Select(Name).Order(StringComparer.Ordinal);
        return type.BaseType is { } parent && parent != typeof(object) ? own.Prepend(Name(parent)) : own;
    }

    private static string Space(Type type) => type.Namespace switch
    {
        null or "System" => "",
        var name when name.StartsWith("System.", StringComparison.Ordinal) => "",
        var name when name.StartsWith("Microsoft.Bot.", StringComparison.Ordinal) => name["Microsoft.Bot.".Length..] + ".",
        var name => name + ".",
    };

    private static string Outer(Type type) => type.DeclaringType is { } around ? Outer(around) + around.Name.Split('`')[0] + "." : "";

    private static string Index(PropertyInfo property) =>
        property.GetIndexParameters() is { Length: > 0 } index ? $"[{string.Join(",", index.Select(one => Name(one.ParameterType)))}]" : "";

    private static string Accessors(PropertyInfo property) =>
        $"{{{Accessor(property.GetMethod, "get")}{Accessor(property.SetMethod, "set")} }}";

    private static string Accessor(MethodBase? accessor, string word) => IsSeen(accessor) ? $" {word};" : "";

    private static string Static(MethodInfo method) => method.IsStatic ? " (static)" : "";

    private static string How(MethodInfo method) => method switch
    {
        { IsStatic: true } => " (static)",
        { IsAbstract: true } => " (abstract)",
        { IsVirtual: true, IsFinal: false } => " (virtual)",
        _ => "",
    };

    private static string Generics(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(",", method.GetGenericArguments().Select(Name))}>" : "";

    private static string Parameters(MethodBase method) => "(" + string.Join(", ", method.GetParameters().Select(parameter =>
        (parameter.IsOut ? "out " : "") + Name(parameter.ParameterType)
            .TrimEnd('&') + (parameter.ParameterType.IsByRef && !parameter.IsOut ? "&" : "")
        + $" {parameter.Name}" + (parameter.HasDefaultValue ? " = …" : ""))) + ")";
}
