using Bot.Domain.Talk;

namespace Bot.Conversation;

/// <summary>Several answers as one: what each of them begins with is said once, and what comes next once, at the end.</summary>
internal static class Together
{
    private static readonly string Next = ((Text)$"Next: {""}, {""}").Key;

    public static Text Of(IReadOnlyList<Text> answers)
    {
        var lines = new List<(string Head, Text Line)>();
        foreach (var answer in answers)
        {
            var own = LinesOf(answer).ToList();
            var head = own is [var first, ..] ? first.ToString() : "";
            // Of the same order: its number is there already, and what came next has changed since.
            var known = lines.FindLastIndex(line => line.Head == head);
            if (known >= 0)
            {
                lines.RemoveAll(line => line.Head == head && line.Line.Key == Next);
                lines.InsertRange(lines.FindLastIndex(line => line.Head == head) + 1, own.Skip(1).Where(line => lines.TrueForAll(said => said.Head != head || said.Line.ToString() != line.ToString())).Select(line => (head, line)));
            }
            else
            {
                lines.AddRange(own.Select(line => (head, line)));
            }
        }

        var said = lines.Select(line => line.Line).ToList();
        return Text.Lines([.. said.Where((line, i) => line.Key != Next || said.FindLastIndex(other => other.ToString() == line.ToString()) == i)]);
    }

    private static IEnumerable<Text> LinesOf(Text answer) =>
        answer is { Key: "{0}", Values: [TextList { Separator: "\n", Items: var items }] } ? items : [answer];
}
