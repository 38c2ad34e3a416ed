using Bot.Tests.Talk;

namespace Bot.Tests.People;

public sealed class JoinTests
{
    [Fact]
    public async Task The_first_to_open_the_owners_link_is_the_owner()
    {
        await using var chat = await Chat.FirstStarts();
        await chat.Continues("""
            Zhang(en)> /start <token>
            < ?
            > 宁波
            < ?
            > whoami
            < ?
            > /start <token>
            < ?
            Thief> /start <token>
            < ?
            """);
    }

    [Fact]
    public Task A_stranger_gets_one_friendly_sentence_and_nothing_else() => Chat.Plays("""
        Eve> hello
        < ?
        > /start
        < ?
        > help
        < ?
        > people
        < ?
        > where is PO-1042
        < ?
        > remind me tomorrow 9am to call
        < ?
        > 🙂🙂
        < ?
        """);

    [Fact]
    public Task Joining_asks_for_the_city_and_takes_a_typo() => Chat.Plays("""
        May> invite customer Hans Meyer, Hansa Import
        < ?
        Hans(de)> /start <token>
        < ?
        > Hambrug
        < ?
        > whoami
        < ?
        """);

    [Fact]
    public Task A_city_nobody_knows_is_asked_for_again() => Chat.Plays("""
        May> invite customer Hans Meyer, Hansa Import
        < ?
        Hans> /start <token>
        < ?
        > Atlantis
        < ?
        > UTC+8
        < ?
        """);

    [Fact]
    public Task The_question_for_the_city_can_be_passed_over() => Chat.Plays("""
        May> invite customer Hans Meyer, Hansa Import
        < ?
        Hans> /start <token>
        < ?
        > orders
        < ?
        > where is my order?
        < ?
        > 🙂
        < ?
        """);

    [Fact]
    public Task A_link_works_once() => Chat.Plays("""
        May> invite customer Hans Meyer, Hansa Import
        < ?
        Hans> /start <token>
        < ?
        Eve> /start <token>
        < ?
        """);

    [Fact]
    public Task A_link_works_until_a_minute_before_seven_days() => Chat.Plays("""
        May> invite merchandiser Li Na
        < ?
        @ 2026-03-11 10:14
        Li> /start <token>
        < ?
        """);

    [Fact]
    public Task A_link_expires_after_seven_days() => Chat.Plays("""
        May> invite merchandiser Li Na
        < ?
        @ 2026-03-11 10:15
        Li> /start <token>
        < ?
        """);

    [Fact]
    public Task An_unknown_link_is_of_no_use() => Chat.Plays("""
        Eve> /start abcdefghijklmnopqrstuv
        < ?
        """);

    [Fact]
    public Task Somebody_who_is_here_already_leaves_the_link_for_its_person() => Chat.Plays("""
        May> invite merchandiser Li Na
        < ?
        Lin> /start <token>
        < ?
        Li> /start <token>
        < ?
        """);

    [Fact]
    public Task The_client_says_which_language_to_begin_with() => Chat.Plays("""
        May> invite supplier Mr Wang, Ningbo Knit
        < ?
        Wang(zh-cn)> /start <token>
        < ?
        """);

    [Fact]
    public Task A_client_in_a_language_we_do_not_speak_begins_in_the_companys() => Chat.InChinese("""
        May> 邀请 客户 Hans Meyer，Hansa Import
        < ?
        Hans(de)> /start <token>
        < ?
        """);

    [Fact]
    public Task A_new_link_kills_the_old_one() => Chat.Plays("""
        May> invite merchandiser Li Na
        < ?
        > invite merchandiser Li Na
        < ?
        Li> /start <earlier token>
        < ?
        > /start <token>
        < ?
        """);

    [Fact]
    public Task A_name_from_right_to_left_leaves_the_sentence_around_it_alone() => Chat.Plays("""
        May> invite customer محمد, Acme Outdoor
        < ?
        Mo> /start <token>
        < ?
        """);

    [Fact]
    public Task Start_without_a_link_greets_who_is_here() => Chat.Plays("""
        Lin> /start
        < ?
        """);
}
