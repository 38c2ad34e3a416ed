using Bot.Channels;
using Bot.Domain.People;
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
            < Welcome to Ningbo Bright, Owner! Send me an order number with what happened, and I write it down.
            < In which city do you work? Then 9:00 is your 9:00.
            > 宁波
            < Your clock shows Wed 4 Mar 10:15 (Shanghai time).
            > whoami
            < Owner, owner at Ningbo Bright
            < Language: English
            < Your time: Wed 4 Mar 10:15 (Shanghai time)
            > /start <token>
            < You are in already, Owner. Send an order number, or “help”.
            Thief> /start <token>
            < This link has been used already. Please ask for a new one.
            """);
    }

    [Fact]
    public Task A_stranger_gets_one_friendly_sentence_and_nothing_else() => Chat.Plays("""
        Eve> hello
        < Hello! I only talk with people who were invited: please open the link you were given, or ask your contact for one.
        > /start
        < Hello! I only talk with people who were invited: please open the link you were given, or ask your contact for one.
        > help
        < Hello! I only talk with people who were invited: please open the link you were given, or ask your contact for one.
        > people
        < Hello! I only talk with people who were invited: please open the link you were given, or ask your contact for one.
        > where is PO-1042
        < Hello! I only talk with people who were invited: please open the link you were given, or ask your contact for one.
        > remind me tomorrow 9am to call
        < Hello! I only talk with people who were invited: please open the link you were given, or ask your contact for one.
        > 🙂🙂
        < Hello! I only talk with people who were invited: please open the link you were given, or ask your contact for one.
        """);

    [Fact]
    public Task Joining_asks_for_the_city_and_takes_a_typo() => Chat.Plays("""
        May> invite customer Hans Meyer, Hansa Import
        < A link for Hans Meyer (customer), good for one person and 7 days:
        < http://127.0.0.1:5080/join/<token>
        < Pass it on; whoever opens it is Hans Meyer.
        Hans(nl)> /start <token>
        < Welcome, Hans Meyer! Ask me any time where your orders are.
        < In which city do you work? Then 9:00 is your 9:00.
        > Hambrug
        < Your clock shows Wed 4 Mar 03:15 (Berlin time).
        > whoami
        < Hans Meyer, customer, Hansa Import
        < Language: English
        < Your time: Wed 4 Mar 03:15 (Berlin time)
        """);

    [Fact]
    public Task A_city_nobody_knows_is_asked_for_again() => Chat.Plays("""
        May> invite customer Hans Meyer, Hansa Import
        < A link for Hans Meyer (customer), good for one person and 7 days:
        < http://127.0.0.1:5080/join/<token>
        < Pass it on; whoever opens it is Hans Meyer.
        Hans> /start <token>
        < Welcome, Hans Meyer! Ask me any time where your orders are.
        < In which city do you work? Then 9:00 is your 9:00.
        > Atlantis
        < I do not know a place called Atlantis. Which big city is near you? “UTC+8” is fine too.
        > UTC+8
        < Your clock shows Wed 4 Mar 10:15 (UTC+8).
        """);

    [Fact]
    public Task The_question_for_the_city_can_be_passed_over() => Chat.Plays("""
        May> invite customer Hans Meyer, Hansa Import
        < A link for Hans Meyer (customer), good for one person and 7 days:
        < http://127.0.0.1:5080/join/<token>
        < Pass it on; whoever opens it is Hans Meyer.
        Hans> /start <token>
        < Welcome, Hans Meyer! Ask me any time where your orders are.
        < In which city do you work? Then 9:00 is your 9:00.
        > orders
        < There are no open orders.
        > where is my order?
        < You have no open orders with us at the moment.
        > 🙂
        < Sorry, I did not understand that. Send an order number, or “help”.
        """);

    [Fact]
    public Task A_link_works_once() => Chat.Plays("""
        May> invite customer Hans Meyer, Hansa Import
        < A link for Hans Meyer (customer), good for one person and 7 days:
        < http://127.0.0.1:5080/join/<token>
        < Pass it on; whoever opens it is Hans Meyer.
        Hans> /start <token>
        < Welcome, Hans Meyer! Ask me any time where your orders are.
        < In which city do you work? Then 9:00 is your 9:00.
        Eve> /start <token>
        < This link has been used already. Please ask for a new one.
        """);

    [Fact]
    public Task A_link_works_until_a_minute_before_seven_days() => Chat.Plays("""
        May> invite merchandiser Li Na
        < A link for Li Na (merchandiser), good for one person and 7 days:
        < http://127.0.0.1:5080/join/<token>
        < Pass it on; whoever opens it is Li Na.
        @ 2026-03-11 10:14
        Li> /start <token>
        < Welcome to Ningbo Bright, Li Na! Send me an order number with what happened, and I write it down.
        < In which city do you work? Then 9:00 is your 9:00.
        """);

    [Fact]
    public Task A_link_expires_after_seven_days() => Chat.Plays("""
        May> invite merchandiser Li Na
        < A link for Li Na (merchandiser), good for one person and 7 days:
        < http://127.0.0.1:5080/join/<token>
        < Pass it on; whoever opens it is Li Na.
        @ 2026-03-11 10:15
        Li> /start <token>
        < This link has expired; links work for 7 days. Please ask for a new one.
        """);

    [Fact]
    public Task An_unknown_link_is_of_no_use() => Chat.Plays("""
        Eve> /start abcdefghijklmnopqrstuv
        < I do not know this link. Please ask for a new one.
        """);

    [Fact]
    public Task Somebody_who_is_here_already_leaves_the_link_for_its_person() => Chat.Plays("""
        May> invite merchandiser Li Na
        < A link for Li Na (merchandiser), good for one person and 7 days:
        < http://127.0.0.1:5080/join/<token>
        < Pass it on; whoever opens it is Li Na.
        Lin> /start <token>
        < You are here as Lin already, so this link stays unused.
        Li> /start <token>
        < Welcome to Ningbo Bright, Li Na! Send me an order number with what happened, and I write it down.
        < In which city do you work? Then 9:00 is your 9:00.
        """);

    [Fact]
    public Task The_client_says_which_language_to_begin_with() => Chat.Plays("""
        May> invite supplier Mr Wang, Ningbo Knit
        < A link for Mr Wang (supplier), good for one person and 7 days:
        < http://127.0.0.1:5080/join/<token>
        < Pass it on; whoever opens it is Mr Wang.
        Wang(zh-cn)> /start <token>
        < Mr Wang，欢迎！在这里可以看到 Ningbo Bright 向您下的订单。
        < 您在哪个城市上班？这样9点就是您当地的9点。
        """);

    [Fact]
    public Task A_client_in_a_language_we_do_not_speak_begins_in_the_companys() => Chat.InChinese("""
        May> 邀请 客户 Hans Meyer，Hansa Import
        < Hans Meyer（客户）的邀请链接，限一人使用，7天有效：
        < http://127.0.0.1:5080/join/<token>
        < 请转发给本人，谁打开链接谁就是 Hans Meyer。
        Hans(nl)> /start <token>
        < Hans Meyer，欢迎！随时可以问我订单到哪了。
        < 您在哪个城市上班？这样9点就是您当地的9点。
        """);

    [Fact]
    public Task A_new_link_kills_the_old_one() => Chat.Plays("""
        May> invite merchandiser Li Na
        < A link for Li Na (merchandiser), good for one person and 7 days:
        < http://127.0.0.1:5080/join/<token>
        < Pass it on; whoever opens it is Li Na.
        > invite merchandiser Li Na
        < A link for Li Na (merchandiser), good for one person and 7 days:
        < http://127.0.0.1:5080/join/<token>
        < Pass it on; whoever opens it is Li Na.
        Li> /start <earlier token>
        < I do not know this link. Please ask for a new one.
        > /start <token>
        < Welcome to Ningbo Bright, Li Na! Send me an order number with what happened, and I write it down.
        < In which city do you work? Then 9:00 is your 9:00.
        """);

    [Fact]
    public Task A_name_from_right_to_left_leaves_the_sentence_around_it_alone() => Chat.Plays("""
        May> invite customer محمد, Acme Outdoor
        < A link for ⁨محمد⁩ (customer), good for one person and 7 days:
        < http://127.0.0.1:5080/join/<token>
        < Pass it on; whoever opens it is ⁨محمد⁩.
        Mo> /start <token>
        < Welcome, ⁨محمد⁩! Ask me any time where your orders are.
        < In which city do you work? Then 9:00 is your 9:00.
        """);

    [Fact]
    public void A_token_has_nothing_at_its_edges_that_gets_lost() =>
        Assert.All(Enumerable.Range(0, 1_000).Select(_ => Invitation.NewToken()), token => Assert.Matches("^[A-Za-z0-9_][A-Za-z0-9_-]{20}[A-Za-z0-9_]$", token));

    [Fact]
    public async Task A_link_opened_in_a_group_stays_unused()
    {
        await using var chat = await Chat.Begins();
        await chat.Says("May", "invite merchandiser Li Na");
        Assert.Equal(3, chat.Heard("May").Count());
        await chat.Sends("Li", new Inbound("", "test:group", "", "", "Li", default, "/start <token>") { InGroup = true });
        Assert.Equal("Please open your link in a private chat with me. It stays unused.", Assert.Single(chat.Channel.Take()).Text);
        await chat.Continues("""
            Li> /start <token>
            < Welcome to Ningbo Bright, Li Na! Send me an order number with what happened, and I write it down.
            < In which city do you work? Then 9:00 is your 9:00.
            """);
    }

    [Fact]
    public Task Start_without_a_link_greets_who_is_here() => Chat.Plays("""
        Lin> /start
        < Hello Lin. Send an order number, or “help”.
        """);

    [Fact]
    public Task Joining_in_Chinese() => Chat.InChinese("""
        May> 邀请 跟单 李娜
        < 李娜（跟单）的邀请链接，限一人使用，7天有效：
        < http://127.0.0.1:5080/join/<token>
        < 请转发给本人，谁打开链接谁就是 李娜。
        Li> /start <token>
        < 李娜，欢迎加入 Ningbo Bright！发订单号加进展，我来记录。
        < 您在哪个城市上班？这样9点就是您当地的9点。
        > 火星
        < 我不认识“火星”这个地方。附近有哪个大城市？写“UTC+8”也行。
        > 宁波
        < 您那里现在是 3月4日 周三 10:15（北京时间）。
        > /start <token>
        < 李娜，您已经加入了。请发订单号，或说“帮助”。
        > /start
        < 李娜，您好！请发订单号，或说“帮助”。
        Eve> 你好
        < 您好！这里只接待受邀的人：请打开您收到的链接，或向您的联系人要一个。
        > /start <token>
        < 这个链接已经用过了，请再要一个新的。
        > /start abcdefghijklmnopqrstuv
        < 这个链接无效，请再要一个新的。
        Lin> /start <token>
        < 这个链接已经用过了，请再要一个新的。
        """);

    [Fact]
    public Task An_expired_link_in_Chinese() => Chat.InChinese("""
        May> 邀请 跟单 李娜
        < 李娜（跟单）的邀请链接，限一人使用，7天有效：
        < http://127.0.0.1:5080/join/<token>
        < 请转发给本人，谁打开链接谁就是 李娜。
        @ 2026-03-11 10:15
        Li> /start <token>
        < 这个链接已过期（有效期7天），请再要一个新的。
        """);

    [Fact]
    public Task A_link_for_somebody_else_in_Chinese() => Chat.InChinese("""
        May> 邀请 跟单 李娜
        < 李娜（跟单）的邀请链接，限一人使用，7天有效：
        < http://127.0.0.1:5080/join/<token>
        < 请转发给本人，谁打开链接谁就是 李娜。
        Lin> /start <token>
        < 您已经是 Lin 了，这个链接没有使用。
        """);
}
