using System.Text.Json;
using Bot.Domain.Talk;

namespace Bot.Channels.Telegram;

/// <summary>Takes words all the way in and a reply all the way out, without Telegram: to have that way compiled before anybody writes.</summary>
internal static class TelegramExercise
{
    public static Inbound Say(string text, long chat, int number, Instant at)
    {
        var somebody = new { id = chat, is_bot = false, first_name = "Somebody", type = "private" };
        var message = new { message_id = number, date = at.ToUnixTimeSeconds(), from = somebody, chat = somebody, text };
        var update = TelegramParsing.Parse(JsonSerializer.SerializeToElement(new { update_id = number, message }))!.Update;
        return TelegramReading.Read(update, botId: 1, username: null, at)!;
    }

    public static void Answer(Outgoing reply) => TelegramAnswer.Write(reply);
}
