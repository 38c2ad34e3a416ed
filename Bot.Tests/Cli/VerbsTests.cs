using System.Net;
using System.Net.Sockets;

namespace Bot.Tests.Cli;

public sealed class VerbsTests : IDisposable
{
    private readonly Shell shell = new();

    public void Dispose() => shell.Dispose();

    [Fact]
    public async Task Whoever_is_invited_can_speak_at_once()
    {
        var invited = await shell.Run("invite", "merchandiser", "小王");
        invited.Works();
        Assert.Contains("A link for 小王 (merchandiser)", invited.Out, StringComparison.Ordinal);
        Assert.Contains("http://127.0.0.1:5080/join/", invited.Out, StringComparison.Ordinal);

        (await shell.Run("say", "--as", "小王", "orders")).Works("There are no open orders.", "[1] New order");
    }

    [Fact]
    public async Task A_question_stays_open_and_a_number_presses_its_button()
    {
        await shell.Run("invite", "merchandiser", "Lin");
        (await shell.Run("say", "--as", "lin", "new PO-7")).Works("Who is the customer?");
        (await shell.Run("say", "--as", "Lin", "Acme")).Works("What do they order?");
        (await shell.Run("say", "--as", "Lin", "polo", "shirt")).Works("How many?");
        // No button has that number, so it is what was asked for.
        (await shell.Run("say", "--as", "Lin", "500")).Works("When does it have to ship?");
        var opened = await shell.Run("say", "--as", "Lin", "2099-09-01");
        opened.Works();
        Assert.Contains("[2] Undo", opened.Out, StringComparison.Ordinal);
        var undone = await shell.Run("say", "--as", "Lin", "2");
        undone.Works();
        Assert.StartsWith("↩ Taken back:", undone.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_buttons_of_one_answer_are_numbered_through()
    {
        await shell.Run("invite", "merchandiser", "Lin");
        foreach (var order in new[] { "PO-7", "PO-8" })
            (await shell.Run("say", "--as", "Lin", $"new {order}, Acme, polo, 500 pcs, ship 2099-09-01")).Works();
        Assert.StartsWith("Which order?", (await shell.Run("say", "--as", "Lin", "deposit received")).Out, StringComparison.Ordinal);
        var overtaken = await shell.Run("say", "--as", "Lin", "PO-8 PI signed");
        Assert.Contains("[1] Open PO-8   [2] Undo\nNot kept yet: “deposit received”\n[3] Keep it", overtaken.Out, StringComparison.Ordinal);
        Assert.StartsWith("Which order is it about?", (await shell.Run("say", "--as", "Lin", "3")).Out, StringComparison.Ordinal);
        Assert.Contains(": written down.\n“deposit received”", (await shell.Run("say", "--as", "Lin", "1")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_change_what_is_kept_about_themselves()
    {
        await shell.Run("invite", "merchandiser", "Lin");
        (await shell.Run("say", "--as", "Lin", "language English")).Works("I speak English with you now.");
        (await shell.Run("say", "--as", "Lin", "zone Hamburg")).Works();
    }

    [Fact]
    public async Task What_is_said_may_begin_with_anything()
    {
        await shell.Run("invite", "merchandiser", "Lin");
        (await shell.Run("say", "--as", "Lin", "@all", "hello")).Works();
        (await shell.Run("say", "--as", "Lin", "doctor")).Works();
        (await shell.Run("say", "--as", "Lin", "--", "--data")).Works();
    }

    [Theory]
    [InlineData("Anna Lee", "Acme, Inc.")]
    [InlineData("Lee, Bob", null)]
    [InlineData("Boss", "Owner")]
    public async Task A_name_is_taken_as_it_is_written(string name, string? firm)
    {
        (await shell.Run(["invite", "customer", name, .. firm is null ? Array.Empty<string>() : ["--firm", firm]])).Works();
        var people = await shell.Run("say", "--as", "Owner", "people");
        Assert.Contains(firm is null ? $"{name} · customer (" : $"{name} · customer, {firm} (", people.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_may_be_several_words_and_a_role_may_be_Chinese()
    {
        var invited = await shell.Run("invite", "跟单", "Anna", "Lee");
        Assert.Contains("Anna Lee (merchandiser)", invited.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_data_folder_is_named_before_or_after_the_verb()
    {
        var folder = Path.Combine(Path.GetDirectoryName(shell.Data)!, "other");
        using var output = new StringWriter();
        Assert.Equal(0, await Bot.Cli.CommandLine.Run(["--data", folder, "invite", "manager", "May"], output, output, TestContext.Current.CancellationToken));
        Assert.Equal(0, await Bot.Cli.CommandLine.Run(["say", "--as", "May", "people", "--data", folder], output, output, TestContext.Current.CancellationToken));
        Assert.Contains("May · manager", output.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(shell.Data));
    }

    [Fact]
    public async Task Doctor_checks_and_gives_the_owner_a_link_when_asked()
    {
        var free = Free();
        var first = await shell.Run("doctor", $"--Web:Url={free}");
        first.Works();
        Assert.Contains($"web: {free} is free", first.Out, StringComparison.Ordinal);
        Assert.Contains("/join/", first.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("/join/", (await shell.Run("doctor", $"--Web:Url={free}")).Out, StringComparison.Ordinal);
        Assert.Contains("/join/", (await shell.Run("doctor", "--owner-link", $"--Web:Url={free}")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_says_what_is_wrong_with_a_channel_and_fails()
    {
        var checkedUp = await shell.Run("doctor", $"--Web:Url={Free()}", "--Channels:Telegram:Token=1:a", "--Channels:Telegram:ApiBase=http://127.0.0.1:9");
        Assert.Equal(Bot.Cli.CommandLine.Failed, checkedUp.Code);
        Assert.Contains("telegram: ", checkedUp.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("“king” is not a role: use owner, manager, merchandiser, supplier or customer.", "invite", "king", "Bob")]
    [InlineData("The name is empty.", "invite", "customer", " ")]
    [InlineData("Something is missing. Say it like this: invite ROLE NAME [--firm COMPANY]", "invite", "customer")]
    [InlineData("Nobody here is called “Bob”. Invite somebody first: invite merchandiser Bob", "say", "--as", "Bob", "hello")]
    [InlineData("Something is missing. Say it like this: say --as NAME TEXT", "say", "hello")]
    [InlineData("“frobnicate” is not a verb: use serve, invite, say, import, export, backup, restore, verify, report, seed, understand, doctor; --help shows more.", "frobnicate")]
    [InlineData("“words” is too much after “serve”; --help shows what there is.", "serve", "words")]
    [InlineData("“--bogus” is not an option here; --help shows what there is.", "doctor", "--bogus")]
    [InlineData("Company:Zone “Mars/Olympus” is not a time zone: use an IANA name such as Asia/Shanghai.", "doctor", "--Company:Zone=Mars/Olympus")]
    [InlineData("Company:Country “china” is not a country: use two capital letters such as CN.", "doctor", "--Company:Country=china")]
    [InlineData("Company:Language “tlh” is not spoken here: use en or zh-Hans.", "serve", "--Company:Language=tlh")]
    [InlineData("Storage:Kind “Oracle” is not known: use LiteDb.", "serve", "--Storage:Kind=Oracle")]
    [InlineData("Web:Url “here” is not an address: use one such as http://127.0.0.1:5080.", "serve", "--Web:Url=here")]
    [InlineData("The bot listens on http only: set Web:Listen to an address such as http://127.0.0.1:5080, and put a proxy for https in front of it.", "serve", "--Web:Url=https://bot.example.com")]
    [InlineData("“Pigeon” does not fit the setting Channels:Telegram:Mode: use Polling or Webhook.", "serve", "--Channels:Telegram:Mode=Pigeon")]
    [InlineData("Channels:Telegram:Token is not a bot token: it looks like 123456:ABC-def, as @BotFather gives it.", "serve", "--Channels:Telegram:Token=x")]
    public async Task What_is_wrong_is_said_in_one_sentence(string sentence, params string[] args)
    {
        var answer = await shell.Run(args);
        answer.Complains(sentence);
        Assert.Equal("", answer.Out);
    }

    [Fact]
    public async Task A_foreign_file_in_the_place_of_the_data_is_left_alone()
    {
        Directory.CreateDirectory(shell.Data);
        var file = Path.Combine(shell.Data, "gendan.db");
        await File.WriteAllTextAsync(file, "my diary", TestContext.Current.CancellationToken);
        (await shell.Run("say", "--as", "Owner", "hello")).Complains($"The file '{file}' is not a database of this bot.");
        Assert.Equal("my diary", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_said()
    {
        await File.WriteAllTextAsync(shell.Data, "", TestContext.Current.CancellationToken);
        (await shell.Run("say", "--as", "Owner", "hello")).Complains($"The data folder '{shell.Data}' cannot be written to.");
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said_and_does_not_cost_the_owners_link()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var url = $"http://{taken.LocalEndpoint}";
        var answer = await shell.Run("serve", $"--Web:Url={url}");
        Assert.StartsWith($"The bot cannot listen on {url} (", answer.Error, StringComparison.Ordinal);
        Assert.Equal(Bot.Cli.CommandLine.Failed, answer.Code);
        Assert.Contains("/join/", (await shell.Run("doctor", $"--Web:Url={Free()}")).Out, StringComparison.Ordinal);
    }

    internal static string Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://{listener.LocalEndpoint}";
    }
}
