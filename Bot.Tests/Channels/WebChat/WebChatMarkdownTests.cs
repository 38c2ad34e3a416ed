using System.Net;
using System.Text.RegularExpressions;
using Bot.Channels.WebChat;
using CsCheck;

namespace Bot.Tests.Channels.WebChat;

/// <summary>What a person wrote is what is shown; how a browser shows it is seen in the browser's own test.</summary>
public sealed partial class WebChatMarkdownTests
{
    [Theory]
    [InlineData("PO-1042 · Acme Outdoor", "PO-1042 · Acme Outdoor")]
    [InlineData("#1042 *new* _x_", "&#35;1042 &#42;new&#42; &#95;x&#95;")]
    [InlineData("one\ntwo\n\n\nthree", "one  \ntwo\n\nthree")]
    [InlineData("- a\n1. b\n2) c\n+ d\n===", "&#45; a  \n1&#46; b  \n2&#41; c  \n&#43; d  \n&#61;==")]
    [InlineData("    four", "&nbsp;&nbsp;&nbsp;&nbsp;four")]
    [InlineData("Open https://gendan.example/join/A_b*c.", "Open <https://gendan.example/join/A_b*c>.")]
    [InlineData("a <b> & \"c\"", "a &#60;b&#62; &#38; &#34;c&#34;")]
    [InlineData("a -- b...", "a &#45;&#45; b&#46;&#46;&#46;")]
    [InlineData("", "")]
    public void Words_stay_words(string text, string markdown) => Assert.Equal(markdown, WebChatMarkdown.Of(text));

    /// <summary>Nothing that means something to Markdown is left bare, and no letter is lost.</summary>
    [Fact]
    public void No_text_turns_into_markup() => Gen.String[Gen.Char["ab1 .-+=#*_~`[]()<>!|\\\"'&$^{}:/\n，单"], 0, 60].Always(text =>
    {
        var markdown = WebChatMarkdown.Of(text);
        var bare = Link().Replace(Reference().Replace(markdown, "x"), "x");
        var plain = WebUtility.HtmlDecode(Link().Replace(markdown, "${url}")).Replace('\u00a0', ' ');
        return !Markup().IsMatch(bare) && Squeezed(plain) == Squeezed(text);
    });

    private static string Squeezed(string text) => string.Concat(text.Where(letter => letter is not (' ' or '\n')));

    [GeneratedRegex("&(?:#[0-9]+|nbsp);", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reference();

    [GeneratedRegex("<(?<url>https?://[^<> ]+)>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"[#*_~`\[\]<>|\\""'&$^{}!]|^(?:[-+=]|[0-9]+[.)])", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Markup();
}
