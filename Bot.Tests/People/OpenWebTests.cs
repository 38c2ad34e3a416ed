using Bot.Tests.Talk;

namespace Bot.Tests.People;

public sealed class OpenWebTests
{
    [Fact]
    public Task Everybody_who_is_here_can_go_on_in_the_browser() => Chat.Plays("""
        Lin> web
        < Me in the browser, for you alone, within 10 minutes:
        < http://127.0.0.1:5080/enter/<token>
        Sarah> web
        < Me in the browser, for you alone, within 10 minutes:
        < http://127.0.0.1:5080/enter/<token>
        """);

    [Fact]
    public Task In_Chinese_too() => Chat.InChinese("""
        Lin> 网页
        < 在浏览器里打开，仅供您本人，10分钟内有效：
        < http://127.0.0.1:5080/enter/<token>
        """);

    [Fact]
    public Task A_stranger_gets_no_link() => Chat.Plays("""
        Eve> web
        < Hello! I only talk with people who were invited: please open the link you were given, or ask your contact for one.
        """);
}
