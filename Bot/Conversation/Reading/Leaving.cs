using System.Text.RegularExpressions;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Understanding;

namespace Bot.Conversation.Reading;

/// <summary>"remove Anna", "Anna离职了", "end Bo's access": somebody is to be shut out, and nothing else is said. The command asks first.</summary>
internal static partial class Leaving
{
    public static async Task<EndAccess?> In(string folded, Subjects subjects, Turn turn, CancellationToken ct)
    {
        var verbs = Lexicon.Of(turn.Phrases).Find(folded, "said:leave");
        if (verbs is [] || subjects.Numbers is not [] || folded.Length > Longest)
            return null;
        // "取消Bo" may cancel anything; "取消Bo的权限" is plain.
        if (verbs.All(verb => verb.Meaning == "access") && !Access().IsMatch(folded))
            return null;
        var named = (await turn.Query<Person>(KeyRange.StartingWith("role|"), ct))
            .Select(person => (Person: person, Name: Folded.Of(person.Name)))
            .Where(one => Lexicon.Place(folded, one.Name) is not null).ToList();
        if (named is [])
            return null;
        var (person, name) = named.MaxBy(one => one.Name.Length);
        if (named.Exists(other => !name.Contains(other.Name, StringComparison.Ordinal)))
            return null;
        var rest = verbs.Select(verb => verb.Span).Append(new Span(Lexicon.Place(folded, name)!.Value, name.Length)).Aggregate(folded, Folded.Without);
        return Little().Replace(rest, "").Any(char.IsLetterOrDigit) ? null : new EndAccess(new KnownPerson(person.Id, person.Name));
    }

    private const int Longest = 60;

    [GeneratedRegex("access|account|权限|账号|帐号", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Access();

    [GeneratedRegex(@"(?<![a-z])(please|pls|the|of|from|for|our|my|team|company|system|bot|list|access|account|user|person|member|colleague|customer|supplier|now|today|can|you|s)(?![a-z])|成员|人员|用户|同事|客户|供应商|账号|帐号|权限|访问|[把的了请吧掉这个人]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Little();
}
