namespace Bot.Tests.Talk;

public sealed class ShowHelpTests
{
    [Fact]
    public Task Help_lists_what_this_person_can_say() => Chat.Plays("""
        Sarah> help
        < Ask in your own words, or say one of these:
        < digest – Set the time of your daily summary, or switch it off
        < help – What can I say?
        < language – Change the language
        < message – Leave a message for your contact
        < order – See an order
        < orders – List orders: mine, late, week, or a customer's
        < remind – Set a reminder, also for another time zone
        < reminders – See your reminders
        < today – What is on today
        < undo – Take back what you did last
        < where – Where is my order?
        < zone – Say in which city you work
        < “help” and a word shows its example.
        Wu> help
        < Ask in your own words, or say one of these:
        < digest – Set the time of your daily summary, or switch it off
        < help – What can I say?
        < language – Change the language
        < message – Leave a message for your contact
        < order – See an order
        < orders – List orders: mine, late, week, or a customer's
        < remind – Set a reminder, also for another time zone
        < reminders – See your reminders
        < today – What is on today
        < undo – Take back what you did last
        < zone – Say in which city you work
        < “help” and a word shows its example.
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
        < Ask in your own words, or say one of these:
        < digest – Set the time of your daily summary, or switch it off
        < help – What can I say?
        < language – Change the language
        < message – Leave a message for your contact
        < order – See an order
        < orders – List orders: mine, late, week, or a customer's
        < remind – Set a reminder, also for another time zone
        < reminders – See your reminders
        < today – What is on today
        < undo – Take back what you did last
        < where – Where is my order?
        < zone – Say in which city you work
        < “help” and a word shows its example.
        """);

    [Fact]
    public Task Emoji_alone_say_nothing() => Chat.Plays("""
        Lin> 👍👍
        < Sorry, I did not understand that. Send an order number, or “help”.
        Sarah> 😀
        < Sorry, I did not understand that. Send an order number, or “help”.
        """);
}
