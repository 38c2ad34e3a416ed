using Bot.Tests.Talk;

namespace Bot.Tests.People;

public sealed class SetLanguageTests
{
    [Fact]
    public Task The_language_changes_with_the_next_word() => Chat.Plays("""
        Lin> language Chinese
        < 以后我用简体中文和您聊。
        > whoami
        < Lin，Ningbo Bright 跟单
        < 语言：简体中文
        < 您的时间：3月4日 周三 10:15（北京时间）
        > 语言 English
        < I speak English with you now.
        """);

    [Fact]
    public Task A_language_we_do_not_speak_is_asked_for_again() => Chat.Plays("""
        Lin> language Klingon
        < Which language?
        > Dutch
        < Sorry, I could not read that. Which language?
        > [简体中文]
        < 以后我用简体中文和您聊。
        """);

    [Fact]
    public Task In_Chinese() => Chat.InChinese("""
        Lin> 语言
        < 用哪种语言？
        > 火星语
        < 抱歉，没看懂。用哪种语言？
        > 中文
        < 以后我用简体中文和您聊。
        """);

    [Fact]
    public Task Said_in_a_sentence() => Chat.Plays("""
        Lin> 请用中文
        < 以后我用简体中文和您聊。
        > in English please
        < I speak English with you now.
        > Bitte auf Deutsch
        < Ab jetzt spreche ich mit Ihnen Deutsch.
        < Was nur für Kollegen bestimmt ist, gibt es nur auf Englisch und Chinesisch; Sie lesen es auf Englisch.
        > can you answer in english
        < I speak English with you now.
        > en français s'il vous plaît
        < Je vous parle désormais en français.
        < Ce qui ne s’adresse qu’aux collègues n’existe qu’en anglais et en chinois ; vous le lirez en anglais.
        > in Chinese please
        < 以后我用简体中文和您聊。
        """);
}
