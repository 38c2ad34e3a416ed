using Bot.Tests.Talk;

namespace Bot.Tests.Reminders;

/// <summary>Reminders that are counted from a date of an order, and move with it.</summary>
public sealed class FollowingTests
{
    [Fact]
    public Task Three_days_before_departure_moves_when_the_departure_moves() => Chat.WithOrders("""
        > PO-1042 remind me 3 days before ETD to check the documents
        < ⏰ 1. PO-1042: check the documents
        < Tue 9 Jun 09:00 (Shanghai time)
        < PO-1042: 3 days before ETD. It moves along when that date moves.
        > PO-1042 ETD 2026-06-20
        < PO-1042
        < ETD Fri 12 Jun → Sat 20 Jun
        < ETA Sun 12 Jul → Mon 20 Jul
        < ⚠ 8 days after the promised date. The customer was not told.
        < Next: PI issued, Fri 3 Apr
        > reminders
        < 1. PO-1042: check the documents – Wed 17 Jun 09:00 (Shanghai time)
        < Say “done 1”, “snooze 1 2h”, “move 1 Friday 10:00” or “cancel 1”.
        """);

    [Fact]
    public Task An_order_has_to_be_named() => Chat.WithOrders("""
        > remind me a week before the final inspection to book the inspector
        < Of which order? Please say its number too: “remind me 3 days before ETD of PO-1042”.
        > reminders
        < You have no open reminders. Set one: “remind me tomorrow 9am to call the factory”.
        """);

    [Fact]
    public Task What_lies_behind_us_is_refused() => Chat.WithOrders("""
        > remind me 300 days before ETD of PO-1042 to check
        < Sat 16 Aug 2025 09:00 (Shanghai time) is already behind us. Please say a time that is still ahead.
        """);
}
