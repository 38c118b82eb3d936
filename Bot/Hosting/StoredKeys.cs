using System.Xml.Linq;
using LiveTakeover.Handoff;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace LiveTakeover.Bot;

/// <summary>The keys of cookies, in the store: a browser's cookies are good on every node, and after a restart.</summary>
internal sealed class StoredKeys(KeptKeys kept, TimeProvider time) : IXmlRepository
{
    private const string Purpose = "data-protection";

    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. kept.AllAsync(Purpose).GetAwaiter().GetResult().Select(key => XElement.Parse(key.Document))];

    public void StoreElement(XElement element, string friendlyName) =>
        kept.KeepAsync(Purpose, new KeptKey(friendlyName, element.ToString(SaveOptions.DisableFormatting), time.GetUtcNow())).GetAwaiter().GetResult();
}
