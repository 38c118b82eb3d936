using System.Xml.Linq;
using LiveTakeover.Handoff.Store.Keys;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace LiveTakeover.Bot.Hosting;

/// <summary>Stores the keys that encrypt cookies, so that a cookie is valid on every node and after a restart.</summary>
internal sealed class StoredKeyRepository(KeyRing kept, TimeProvider time) : IXmlRepository
{
    private const string Purpose = "data-protection";

    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. kept.AllAsync(Purpose).GetAwaiter().GetResult().Select(key => XElement.Parse(key.Document))];

    public void StoreElement(XElement element, string friendlyName) =>
        kept.KeepAsync(Purpose, new StoredKey(friendlyName, element.ToString(SaveOptions.DisableFormatting), time.GetUtcNow())).GetAwaiter()
            .GetResult();
}
