namespace Bot.Tests.Talk;

public sealed class ShowHelpTests
{
    [Fact]
    public Task Help_lists_what_this_person_can_say() => Chat.Plays("""
        Sarah> help
        < Ask in your own words, or say:
        < Orders: order · orders · where
        < Follow-ups: message
        < History: undo
        < Reminders: cancel · done · move · remind · reminders · snooze
        < My day: digest · today
        < People: language · whoami · zone
        < Help: help
        < “help where” shows an example.
        Wu> help
        < Something went wrong on my side and nothing was changed. If it happens again, please tell the office this reference: F05A46.
        """);

    [Fact]
    public Task Help_and_a_word_shows_its_example() => Chat.Plays("""
        Lin> help remind
        < remind: Set a reminder, also for another time zone
        < Example: remind me tomorrow 9am German time to call Klaus
        > help /zone
        < zone: Say in which city you work
        < Example: zone Hamburg
        """);

    [Fact]
    public Task Others_words_are_not_there() => Chat.Plays("""
        Sarah> help invite
        < Ask in your own words, or say:
        < Orders: order · orders · where
        < Follow-ups: message
        < History: undo
        < Reminders: cancel · done · move · remind · reminders · snooze
        < My day: digest · today
        < People: language · whoami · zone
        < Help: help
        < “help where” shows an example.
        """);

    [Fact]
    public Task Emoji_alone_say_nothing() => Chat.Plays("""
        Lin> 👍👍
        < Sorry, I did not understand that. Send an order number, or “help”.
        Sarah> 😀
        < Sorry, I did not understand that. Send an order number, or “help”.
        """);
}
