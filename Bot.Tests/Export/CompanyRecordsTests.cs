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
            ["company", "claims", "conversations", "digests", "factoryOrders", "firms", "followUps", "handoverRequests", "history", "imports", "inspections", "orders", "outputs", "payments", "people", "reminders", "samples", "shapes", "shipments", "tasks", "teams", "unreachable"],
            CompanyRecords.Types.Select(StoredAttribute.NameOf));
        Assert.Equal(
            ["drafts", "holds", "invitations", "lines", "outbox", "passes", "restores", "seen"],
            DocumentTypes.All.Except(CompanyRecords.Types).Select(StoredAttribute.NameOf).Order(StringComparer.Ordinal));
    }
}
