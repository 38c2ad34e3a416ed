using System.Text.RegularExpressions;
using Bot.Domain.Talk;
using Bot.Understanding;

namespace Bot.Conversation.Reading;

/// <summary>What stands for a command without its words: a whole sentence, or a command's beginning beside an order.</summary>
public sealed partial class Reader
{
    /// <summary>"which orders are late?", "我的单子", "Bo's orders": a whole sentence that stands for a command.</summary>
    private string? WholeSentence(Message message, Turn turn)
    {
        if (!turn.Me.IsStaff || message is not { IsPressed: false, IsForwarded: false, Text.Length: <= LongestWhole })
            return null;
        var text = message.Text.Trim(' ', '?', '!', '.', ',', '。', '？', '！', '，');
        return turn.Phrases.Phrases("whole").TryGetValue(Folded.Of(text), out var command) ? command : catalog.Start(text, turn.Me) is null && OrdersOf().Match(text) is { Success: true } list ? $"orders {list.Groups["whose"].Value}" : null;
    }

    private const int LongestWhole = 60;

    [GeneratedRegex(@"^(?:show |list |see |give )?(?:me )?(?:all |the |open )*(?<whose>[^\d,，:：]{1,40}?)['’]s? (?:open )?orders$|^(?:(?:show|list|see|give|which|what)(?: me)?(?: are)? (?:all )?(?:the )?(?:open )?)orders (?:of|for|by|from|with) (?<whose>[^\d,，:：]{1,40})$|^(?:看看?|查看?|列出)?(?<whose>[^\d,，:：的]{1,20})的(?:所有|全部|进行中的?|未完成的?)*(?:订单|单子)(?:列表|有哪些|呢)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 2_000)]
    private static partial Regex OrdersOf();

    /// <summary>"stat 1042", "hist mugs", "1042 insp": the beginning of a command's word, an order and nothing else. It shows, or it asks: what changes something is said in full.</summary>
    private async Task<Meaning?> Shortened(string text, Message message, Turn turn, CancellationToken ct)
    {
        var words = Please().Replace(text, "").Split([' ', ':', ',', '?', '.', '!'], StringSplitOptions.RemoveEmptyEntries);
        if (!turn.Me.IsStaff || words is not [var first, var last])
            return null;
        foreach (var (beginning, subject) in new[] { (first, last), (last, first) })
        {
            if (catalog.Shortened(beginning, turn.Me) is not { } entry)
                continue;
            var said = await slots.OrderNumberIn(subject, turn, ct) is { } number && number.Length == subject.Length ? subject
                : await OnlyNamed(message with { Text = subject }, turn, ct) is { } named ? $"#{named.To.Id}" : null;
            var isShown = entry.Type.IsAssignableTo(typeof(IKeepsQuestion));
            // "not 1042", "add 1042": a short word may be a word of its own.
            if (said is null || (!isShown && beginning.Length < ShortestAsking))
                continue;
            if (await slots.Fill(entry, message with { Text = said }, 0, turn, ct) is var meaning && (isShown || meaning is Meaning.Ask))
                return meaning;
        }

        return null;
    }

    private const int ShortestAsking = 4;

    [GeneratedRegex(@"(?<![a-z])(please|pls|plz)(?![a-z])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Please();
}
