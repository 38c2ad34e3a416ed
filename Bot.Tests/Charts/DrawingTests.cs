using Bot.Charts;
using Bot.Domain.Talk;
using Bot.Texts;
using SkiaSharp;

namespace Bot.Tests.Charts;

public class DrawingTests
{
    private static readonly OutgoingChart Chinese = new(
        "各运输方式准时率，%",
        [new("空运", 90.57m, "90.57%", Shade.Fair), new("卡车", 84.56m, "84.56%", Shade.Poor), new("包机", 87.62m, "87.62%", Shade.Fair), new("海运", 81.05m, "81.05%", Shade.Poor), new("未注明", 98.83m, "98.83%", Shade.Good)],
        100);

    [Fact]
    public void A_chart_is_a_picture_for_a_phone()
    {
        using var picture = SKBitmap.Decode(Drawing.Png(Chinese));

        Assert.Equal(1000, picture.Width);
        Assert.InRange(picture.Height, 360, 600);
    }

    /// <summary>Whatever the program says in Chinese could come to stand on a chart.</summary>
    [Fact]
    public void The_font_that_ships_has_every_Chinese_character_we_say()
    {
        using var font = SKTypeface.FromFile(Drawing.FontFile);
        var missing = TextFiles.Read().Translations(Language.Chinese).Values.SelectMany(text => text).Where(letter => letter > 127 && char.IsLetterOrDigit(letter)).Distinct().Where(letter => font.GetGlyph(letter) == 0).ToList();
        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("宁波针织厂有限公司")]
    [InlineData("臺灣貿易")]
    [InlineData("Łódź Žižkov Çelik São Ćuk")]
    [InlineData("Северсталь Ελλάς")]
    [InlineData("ABCxyz 0123456789 ,.%…·（）")]
    public void Names_of_our_partners_are_in_the_font(string name)
    {
        using var font = SKTypeface.FromFile(Drawing.FontFile);
        Assert.DoesNotContain(name, letter => font.GetGlyph(letter) == 0);
    }

    [Fact]
    public void Each_label_is_drawn_in_its_own_signs()
    {
        // Two labels of one length, and two signs that no font of ours has: boxes would look alike, signs do not.
        Assert.NotEqual(Drawing.Png(Labelled("海运")), Drawing.Png(Labelled("空运")));
        Assert.NotEqual(Drawing.Png(Labelled("海运")), Drawing.Png(Labelled("\ue000\ue001")));
        Assert.Equal(Drawing.Png(Labelled("\ue000\ue001")), Drawing.Png(Labelled("\ue002\ue003")));
    }

    [Fact]
    public void In_letters_it_lines_up() => Assert.Equal(
        """
        各运输方式准时率，%
        空运   ██████████████████░░ 90.57%
        卡车   █████████████████░░░ 84.56%
        包机   ██████████████████░░ 87.62%
        海运   ████████████████░░░░ 81.05%
        未注明 ████████████████████ 98.83%
        """.ReplaceLineEndings("\n"),
        TextBars.Of(Chinese));

    [Fact]
    public void A_long_name_is_cut_and_drawn() =>
        Assert.Contains("MYLAN LABORATORIES LTD…", TextBars.Of(Labelled("MYLAN LABORATORIES LTD (FORMERLY MATRIX LABORATORIES)")), StringComparison.Ordinal);

    private static OutgoingChart Labelled(string label) => Chinese with { Bars = [new OutgoingBar(label, 50, "50%", Shade.Good)] };
}
