using Bot.Domain.Storage;
using Bot.Export;

namespace Bot.Tests.Export;

public sealed class CompanyRecordsTests
{
    /// <summary>Whoever adds a type of document decides here whether it goes with the company.</summary>
    [Fact]
    public void Every_type_is_the_companys_or_the_machinerys()
    {
        Assert.Equal(
            ["company", "conversations", "digests", "factoryOrders", "firms", "followUps", "history", "imports", "orders", "people", "reminders", "samples", "shapes", "shipments", "teams", "unreachable"],
            CompanyRecords.Types.Select(StoredAttribute.NameOf));
        Assert.Equal(
            ["drafts", "invitations", "lines", "outbox", "passes", "restores", "seen"],
            DocumentTypes.All.Except(CompanyRecords.Types).Select(StoredAttribute.NameOf).Order(StringComparer.Ordinal));
    }
}
