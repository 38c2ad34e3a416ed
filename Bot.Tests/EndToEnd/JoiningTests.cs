namespace Bot.Tests.EndToEnd;

/// <summary>Links, and the menu that fits who came.</summary>
public class JoiningTests
{
    [Fact]
    public async Task An_invitation_is_a_picture_and_two_links_good_for_one_person()
    {
        await using var bot = await RunningBot.Start();
        var owner = await bot.Owner();

        var invitation = await owner.Asks("invite merchandiser Li Na", "t.me/");

        Assert.Equal("photo", invitation.File?.Kind);
        Assert.Contains("https://t.me/gendan_bot?start=", invitation.Text, StringComparison.Ordinal);
        Assert.Contains("https://gendan.example/join/", invitation.Text, StringComparison.Ordinal);
        var token = Newcomers.TokenIn(invitation);
        await bot.Api.User(7, "Li Na", "en").Asks($"/start {token}", "Welcome to Ningbo Bright, Li Na!");
        await bot.Api.User(8, "Eve", "en").Asks($"/start {token}", "used already");
    }

    [Fact]
    public async Task Everybody_has_the_menu_of_their_role_in_their_language()
    {
        await using var bot = await RunningBot.Start();
        var owner = await bot.Owner();
        var lin = await owner.Invites("merchandiser", bot.Api.User(7, "林", "zh-hans"), "Lin", "上海");
        var sarah = await bot.Sarah(owner);

        Assert.Contains(owner.Menu, item => item is { Command: "new", Description: "Open a new order" });
        Assert.Contains(lin.Menu, item => item.Command == "new" && item.Description.Any(letter => letter >= '一'));
        Assert.Contains(sarah.Menu, item => item.Command == "where");
        Assert.DoesNotContain(sarah.Menu, item => item.Command is "new" or "invite" or "log");

        await lin.Asks("语言 英语", "English");
        await bot.Settles();
        Assert.Contains(lin.Menu, item => item is { Command: "new", Description: "Open a new order" });
        Assert.Equal(["start", "help"], bot.Api.Menu(language: "zh").Select(item => item.Command));
    }
}
