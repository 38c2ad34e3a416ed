using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace Bot.Tests.Crash;

/// <summary>
/// One chat: sends a message after the other through the webhook, each until it is acknowledged, as Telegram does, and now and then
/// one again that was. Keeps the ledger: what was acknowledged, and what was heard in which order.
/// </summary>
internal sealed class Sender(int number, int orders, Func<int> updates, Random dice)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Lock gate = new();
    private readonly List<Said> said = [];
    private readonly List<int> heard = [];
    private readonly Dictionary<string, int> rings = [];
    private readonly List<string> strange = [];

    /// <param name="Words">A word that nobody else says.</param>
    /// <param name="Answer">What its answer holds and no other answer does.</param>
    /// <param name="Minutes">After how many minutes it rings, where it asks for that.</param>
    public sealed record Said(int Update, int Message, string Text, string Words, string Answer, int? Minutes)
    {
        /// <summary>When it was said: an update that is brought again has the time of its message, not of its delivery.</summary>
        public long Date { get; } = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

        public Instant? AcknowledgedAt { get; set; }

        /// <summary>How often it was brought again after it was acknowledged.</summary>
        public int Brought { get; set; }
    }

    /// <summary>How many messages were acknowledged so far.</summary>
    public int Count { get; private set; }

    /// <summary>How often it was told to come again later.</summary>
    public int Refused { get; private set; }

    public long Chat => 100_000 + number;

    public IReadOnlyList<Said> Acknowledged => [.. said.Where(one => one.AcknowledgedAt is not null)];

    /// <summary>The numbers of the messages whose answers were heard, in the order of hearing; again what came again.</summary>
    public IReadOnlyList<int> Heard
    {
        get
        {
            lock (gate)
                return [.. heard];
        }
    }

    /// <summary>How often each reminder was heard.</summary>
    public IReadOnlyDictionary<string, int> Rings
    {
        get
        {
            lock (gate)
                return new Dictionary<string, int>(rings);
        }
    }

    /// <summary>The reminders it asked for that are due by then; a full minute is rung at its beginning.</summary>
    public IEnumerable<string> Due(Instant until) => Acknowledged.Where(one => one.Minutes is { } minutes && one.AcknowledgedAt + Duration.FromMinutes(minutes) < until).Select(one => one.Words);

    /// <summary>What was heard and is an answer to nothing.</summary>
    public IReadOnlyList<string> Strange => strange;

    /// <summary>Speaks until it is stopped; what was begun then is brought to its end.</summary>
    public async Task Speaks(HttpClient http, Uri hook, CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            var next = Next();
            lock (gate)
                said.Add(next);
            if (await Bring(http, hook, next) is { } answer)
                Hears(answer);
            next.AcknowledgedAt = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
            Count++;
            if (dice.Next(20) == 0)
                await Again(http, hook, said[dice.Next(said.Count)]);
            await Task.Delay(dice.Next(60), CancellationToken.None);
        }
    }

    public void Hears(string text)
    {
        lock (gate)
        {
            if (text.StartsWith('⏰') && text.Split('\n')[0][2..] is { } ring && !char.IsAsciiDigit(ring[0]))
            {
                rings[ring] = rings.GetValueOrDefault(ring) + 1;
                return;
            }

            // A morning's summary tells of reminders in the words that were said.
            if (text.StartsWith('☀'))
                return;
            // The nearest: what is answered again was answered just now.
            var which = said.FindLastIndex(one => text.Contains(one.Answer, StringComparison.Ordinal));
            if (which < 0)
                strange.Add(text);
            else
                heard.Add(which);
        }
    }

    private Said Next()
    {
        var words = $"zq{string.Concat($"{number:000}{said.Count:00000}".Select(digit => (char)('a' + digit - '0')))}";
        var order = $"PO-{((number * 997) + said.Count) % orders:00000}";
        var minutes = dice.Next(2, 4);
        var (text, answer) = dice.Next(5) switch
        {
            0 or 1 => ($"{order} {words} called the factory", $"{order}: written down."),
            2 => ($"note {order} {words}", words),
            3 => ($"remind me in {minutes} minutes to {words}", words),
            // Never the same date again: what changes nothing has no effect to count.
            _ => ($"milestone {order} M17 planned {TimeProvider.System.GetUtcNow().AddDays(300 + said.Count):yyyy-MM-dd}", $"{order}\n"),
        };
        return new Said(updates(), said.Count + 1, text, words, answer, text.StartsWith("remind", StringComparison.Ordinal) ? minutes : null);
    }

    /// <summary>What is brought again may be answered again in the response, with the same words; nothing else may come of it.</summary>
    private async Task Again(HttpClient http, Uri hook, Said one)
    {
        one.Brought++;
        if (await Bring(http, hook, one) is { } answer && !answer.Contains(one.Answer, StringComparison.Ordinal))
            strange.Add(answer);
    }

    /// <returns>What it was answered in the response, where it was.</returns>
    private async Task<string?> Bring(HttpClient http, Uri hook, Said one)
    {
        while (true)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, hook) { Content = JsonContent.Create(Update(one)) };
                request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", Victim.Secret);
                using var response = await http.SendAsync(request);
                if (response.StatusCode == HttpStatusCode.OK)
                {
                    // A bot may answer in the response as well.
                    return await response.Content.ReadAsStringAsync() is { Length: > 2 } body ? JsonNode.Parse(body)?["text"]?.ToString() : null;
                }

                Refused++;
            }
            catch (Exception failure) when (failure is HttpRequestException or SocketException)
            {
                // It is down; the second is what a connection says that dies while it is made.
            }

            await Task.Delay(Pause);
        }
    }

    private JsonObject Update(Said one)
    {
        JsonObject Somebody() => new() { ["id"] = Chat, ["first_name"] = $"M{number.ToString(CultureInfo.InvariantCulture)}" };
        var (from, chat) = (Somebody(), Somebody());
        from["is_bot"] = false;
        chat["type"] = "private";
        return new JsonObject
        {
            ["update_id"] = one.Update,
            ["message"] = new JsonObject { ["message_id"] = one.Message, ["date"] = one.Date, ["from"] = from, ["chat"] = chat, ["text"] = one.Text },
        };
    }
}
