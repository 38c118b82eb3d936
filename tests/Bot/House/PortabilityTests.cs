using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using LiveTakeover.BotFramework.Tests.Surface;

namespace LiveTakeover.Bot.Tests;

/// <summary>Whatever is built above the Bot Framework runs on the SDK's packages, too: it uses only members that they have.</summary>
public sealed class PortabilityTests
{
    [Theory]
    [InlineData("Handoff")]
    [InlineData("Middleware")]
    [InlineData("Dialogs")]
    [InlineData("DirectLine")]
    [InlineData("AgentHub")]
    [InlineData("Bot")]
    public void A_room_uses_only_what_the_sdk_has(string room)
    {
        var sdk = Sdk.Read();
        var used = BotFrameworkMembersUsedBy(Assembly.Load($"LiveTakeover.{room}")).ToList();

        used.ShouldNotBeEmpty();
        used.Where(member => !IsIn(sdk, member)).Select(member => $"{Describe.Name(member.DeclaringType!)}.{Describe.Member(member)}").ShouldBeEmpty();
    }

    private static IEnumerable<MemberInfo> BotFrameworkMembersUsedBy(Assembly room)
    {
        using var file = new PEReader(File.OpenRead(room.Location));
        var metadata = file.GetMetadataReader();
        return [.. metadata.MemberReferences
            .Where(handle => IsBotFramework(metadata, metadata.GetMemberReference(handle).Parent))
            .Select(handle => Resolved(room.ManifestModule, MetadataTokens.GetToken(handle)))];
    }

    private static bool IsBotFramework(MetadataReader metadata, EntityHandle type) => type.Kind switch
    {
        HandleKind.TypeReference => metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)type).Namespace).StartsWith("Microsoft.Bot.", StringComparison.Ordinal),
        HandleKind.TypeSpecification => Definition(metadata, (TypeSpecificationHandle)type) is { IsNil: false } definition && IsBotFramework(metadata, definition),
        _ => false,
    };

    private static EntityHandle Definition(MetadataReader metadata, TypeSpecificationHandle type)
    {
        var signature = metadata.GetBlobReader(metadata.GetTypeSpecification(type).Signature);
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance) return default;
        signature.ReadCompressedInteger();
        return signature.ReadTypeHandle();
    }

    // A member of a type that is built from the room's own type parameters is looked up on the type's definition.
    private static MemberInfo Resolved(Module module, int token)
    {
        var anything = Enumerable.Repeat(typeof(object), 8).ToArray();
        var member = module.ResolveMember(token, anything, anything)!;
        return member.DeclaringType is { IsGenericType: true } built ? built.GetGenericTypeDefinition().GetMemberWithSameMetadataDefinitionAs(member) : member;
    }

    private static bool IsIn(Sdk sdk, MemberInfo member) =>
        typeof(Delegate).IsAssignableFrom(member.DeclaringType)
        || (member is MethodInfo { IsSpecialName: true } accessor && PropertyOf(accessor) is { } property
            ? sdk.Has(member.DeclaringType!, Describe.Member(property))
            : sdk.Has(member.DeclaringType!, Describe.Member(member is MethodInfo { IsGenericMethod: true } method ? method.GetGenericMethodDefinition() : member)));

    private static PropertyInfo? PropertyOf(MethodInfo accessor) => accessor.DeclaringType!
        .GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .FirstOrDefault(property => property.GetMethod == accessor || property.SetMethod == accessor);
}
