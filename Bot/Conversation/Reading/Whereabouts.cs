using System.Text.RegularExpressions;
using Bot.Domain.Talk;
using Bot.Understanding;

namespace Bot.Conversation.Reading;

/// <summary>Where somebody says to be: by the word for the time zone, or as a place alone.</summary>
internal static partial class Whereabouts
{
    /// <summary>The place in "my time zone is New York", "我的时区是纽约".</summary>
    public static string? ZoneIn(string text) => Named(ByZone(), text);

    /// <summary>The zone of "I'm in Hamburg now", "我在汉堡出差"; null where the place is none that is known for sure: "I'm in a meeting".</summary>
    public static DateTimeZone? PlaceIn(string text, Phrasebook phrases) => Named(ByPlace(), text) is not { } place ? null
        : phrases.Phrases("place").TryGetValue(place, out var id) ? DateTimeZoneProviders.Tzdb[id]
        : Gazetteer.Find(place) is [var only] ? only : null;

    private static string? Named(Regex said, string text) =>
        said.Match(Folded.Of(text)) is { Success: true } match && match.Groups["place"] is var place ? text.Substring(place.Index, place.Length).Trim() : null;

    [GeneratedRegex(
        @"^\s*(?:hi|hello|hey)?[\s,]*(?:(?:please\s+)?(?:set|change|switch|put)\s+)?(?:(?:my|the|our|mein|meine|mi|mon|meu|o meu|мой|المنطقة)\s+)?(?:time ?zone|zeitzone|zona horaria|huso horario|fuseau horaire|fuso horario|часовой пояс)\s*(?:is now|is|=|:|to|ist jetzt|ist|auf|es|a|est|e|--?|это)\s+(?<place>[^\d\s?,;][^?,;]{1,40}?)[\s.!]*$" +
        @"|^\s*(?:请|麻烦)?(?:把|将)?(?:我的?)?时区(?:现在)?(?:是|为|改为|改成|改到|换成|设为|设成|设置为|调成|:)\s*(?<place>[^?？吗什么哪,，]{2,20}?)(?:时间|时区)?[了吧。!！\s]*$" +
        @"|^\s*(?:私の)?タイムゾーンは(?<place>[^?？、。]{2,20}?)(?:です|に(?:して|変更して)(?:ください)?)?[。\s]*$" +
        @"|^\s*(?:المنطقة الزمنية|منطقتي الزمنية)\s*(?:هي|:)?\s+(?<place>[^?؟،]{2,30}?)[\s.]*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex ByZone();

    [GeneratedRegex(
        @"^\s*(?:hi|hello|hey)?[\s,]*(?:i am|i'm|im|we are|we're)\s+(?:(?:now|currently|right now|at the moment|back|based|working|travell?ing|living|staying)\s+)*(?:in|at)\s+(?<place>[a-z][a-z .'-]{1,30}?)(?:\s+(?:now|today|currently|right now|at the moment|at present|these days|this (?:week|month)|until .{1,20}|till .{1,20}|for (?:the|a|two|three|some|\d).{1,20}|on (?:business|a (?:business )?trip)|on a business trip))*[\s.!]*$" +
        @"|^\s*(?:ich bin|wir sind)\s+(?:(?:jetzt|gerade|zurzeit|zur zeit|derzeit|momentan|aktuell|diese woche)\s+)*in\s+(?<place>[a-z][a-z .-]{1,30}?)(?:\s+(?:jetzt|gerade|zurzeit|derzeit|diese woche))?[\s.!]*$" +
        @"|^\s*(?:estoy|estamos|estou)\s+(?:(?:ahora|actualmente|agora|atualmente)\s+)*(?:en|em)\s+(?<place>[a-z][a-z .-]{1,30}?)(?:\s+(?:ahora|agora|esta semana))?[\s.!]*$" +
        @"|^\s*(?:je suis|nous sommes)\s+(?:(?:maintenant|actuellement|en ce moment)\s+)*(?:a|au|en|aux)\s+(?<place>[a-z][a-z .-]{1,30}?)(?:\s+(?:maintenant|actuellement|en ce moment|cette semaine))?[\s.!]*$" +
        @"|^\s*(?:我|我们|本人)(?:人|这周|本周|这几天|现在|目前|今天|已经|最近|在)*(?:在|到了?|来到?了?|搬到了?)(?<place>[^\d,，。?？吗]{2,8}?)(?:出差|这边|开会|参展|看展|办事|度假|上班|工作|了|中)*[。!！\s]*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex ByPlace();
}
