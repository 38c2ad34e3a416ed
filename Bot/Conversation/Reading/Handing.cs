using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Understanding;

namespace Bot.Conversation.Reading;

/// <summary>"小王离职 单全转我", "hand all of Bo's orders over to May": whose work goes to whom. The command asks the owner before anything moves.</summary>
internal static class Handing
{
    public static async Task<HandOver?> In(string folded, Turn turn, CancellationToken ct)
    {
        var words = Lexicon.Of(turn.Phrases);
        var verb = words.Find(folded, "said:handover").FirstOrDefault();
        if (verb.Span.Length == 0 || !words.Has(folded, "said:work") || words.Has(folded, "said:status"))
            return null;
        var named = new List<(string Name, int At)>();
        foreach (var role in new[] { Roles.Merchandiser, Roles.Manager, Roles.Owner })
        {
            foreach (var person in await turn.Query<Person>(KeyRange.StartingWith($"role|{role}|"), ct))
            {
                if (Lexicon.Place(folded, Folded.Of(person.Name)) is { } at)
                    named.Add((person.Name, at));
            }
        }

        var names = named.OrderBy(name => name.At).Select(name => name.Name).ToList();
        var takes = verb.Meaning == "take";
        return names switch
        {
            [var from] when words.Has(folded, "said:me") => new HandOver(new Hands(from, null)),
            // "May takes over Bo's orders": who takes is named first.
            [var first, var second] => new HandOver(takes ? new Hands(second, first) : new Hands(first, second)),
            _ => null,
        };
    }
}
