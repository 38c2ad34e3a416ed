using Bot.Domain.Talk;
using Bot.Tests.Talk;

namespace Bot.Tests.Imports;

public sealed class FollowUpSheetTests
{
    private const string Sheet = """
        Order number,Customer,Logged at,Logged by,Channel,Follow-up,Files
        PO-1042,Acme Outdoor,2026-03-03T09:15:00+08:00,Bo,telegram,fabric is late,
        PO-1042,Acme Outdoor,2026-03-03T18:00:00+01:00,Nobody,telegram,"they said ""fine"", we wait",a.jpg
        ,Hansa Import,2026-03-02T09:00:00+08:00,Lin,telegram,wants a catalogue,
        PO-9999,Acme Outdoor,2026-03-02T09:00:00+08:00,Lin,telegram,no such order,
        PO-1042,Acme Outdoor,yesterday,Lin,telegram,no such time,
        PO-1042,Acme Outdoor,2026-03-02T09:00:00+08:00,Lin,telegram,,

        """;

    [Fact]
    public Task Follow_ups_are_tried_taken_in_once_and_taken_back() => Plays(Language.English, """
        > (document follow-ups.csv)
        < follow-ups.csv: 6 follow-ups
        < 3 follow-ups new, 3 rows not taken, see the file for why
        < Nothing is written yet.
        > [Import it]
        < follow-ups.csv is in.
        < 3 follow-ups new, 3 rows not taken, see the file for why
        > history PO-1042
        < PO-1042: 2 changes
        < Wed 4 Mar 10:15 (Shanghai time) Lin: “fabric is late”; “they said "fine", we wait”
        < Wed 4 Mar 10:15 (Shanghai time) Lin: PO-1042 opened: cotton T-shirt, 5,000 pcs
        > (document follow-ups.csv)
        < follow-ups.csv: 6 follow-ups
        < 3 follow-ups as on file, 3 rows not taken, see the file for why
        < There is nothing new in it.
        > undo
        <~ follow-ups.csv is in.
        <~ 3 follow-ups new, 3 rows not taken, see the file for why
        <~ ↩ Taken back.
        < ↩ follow-ups.csv is taken back.
        > history PO-1042
        < PO-1042: 1 change
        < Wed 4 Mar 10:15 (Shanghai time) Lin: PO-1042 opened: cotton T-shirt, 5,000 pcs
        """);

    [Fact]
    public Task In_Chinese() => Plays(Language.Chinese, """
        > (document follow-ups.csv)
        < follow-ups.csv：6条跟进
        < 新增3条跟进、3 行未导入，原因见附件
        < 还没有写入任何内容。
        > [导入]
        < follow-ups.csv 已导入。
        < 新增3条跟进、3 行未导入，原因见附件
        """);

    private static async Task Plays(Language language, string script)
    {
        await using var chat = await Chat.BeginsWithOrders(language);
        await chat.Holds("follow-ups.csv", Sheet);
        await chat.Continues(script);
    }
}
