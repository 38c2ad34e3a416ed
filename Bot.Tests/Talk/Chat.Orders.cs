using Bot.Domain.Talk;

namespace Bot.Tests.Talk;

public sealed partial class Chat
{
    /// <summary>Plays where Lin has three orders already: PO-1042 and PO-1043 of Acme Outdoor, SO-2201 of Hansa Import.</summary>
    public static Task WithOrders(string script) => WithOrders(Language.English, script);

    public static Task WithOrdersInChinese(string script) => WithOrders(Language.Chinese, script);

    public static async Task<Chat> BeginsWithOrders(Language? language = null)
    {
        var chat = await Begins(language);
        await chat.Says("Lin", "new PO-1042, Acme Outdoor, cotton T-shirt, 5000 pcs, ship 2026-06-12, FOB Ningbo");
        await chat.Says("Lin", "new PO-1043, Acme Outdoor, polo shirt, 3000 pcs, ship 2026-06-20");
        await chat.Says("Lin", "new SO-2201, Hansa Import, ceramic mug, 12000 pcs, ship 2026-06-20");
        chat.Channel.Take();
        return chat;
    }

    /// <summary>Plays where a customer of Acme Outdoor has a link to join with, <c>&lt;token&gt;</c>, and PO-1042 leaves eight days late.</summary>
    public static async Task WithNewCustomer(string name, string script)
    {
        await using var chat = await BeginsWithOrders();
        await chat.Says("Lin", "PO-1042 ETD 2026-06-20 because the vessel was rolled");
        await chat.Says("May", $"invite customer {name}, Acme Outdoor");
        _ = chat.Heard("May").ToList();
        await chat.Continues(script);
    }

    private static async Task WithOrders(Language language, string script)
    {
        await using var chat = await BeginsWithOrders(language);
        await chat.Continues(script);
    }
}
