using System.Text.RegularExpressions;
using Bot.Domain.Talk;
using Bot.Tests.Texts;
using Bot.Texts;

namespace Bot.Tests.Conversation;

/// <summary>
/// Every question in the code is asked in a conversation of this suite, answered there, and what comes of the answer is written down:
/// each conversation is compared with what was really said, so a question that stands in one was asked.
/// </summary>
public sealed partial class EveryQuestionTests
{
    private static readonly Phrasebook Phrases = TextFiles.Read();

    private static readonly Lazy<IReadOnlyList<IReadOnlyList<string>>> Conversations = new(() =>
    [
        .. Sources.Files("Bot.Tests").SelectMany(file => Script().Matches(File.ReadAllText(file.FullPath)))
            .Select(script => script.Groups["lines"].Value.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
    ]);

    [Theory]
    [InlineData("en")]
    [InlineData("zh-Hans")]
    public void Is_asked_and_answered_in_a_conversation(string tag)
    {
        var questions = Questions().ToList();
        Assert.True(questions.Count > 60);
        var missing = questions.Where(question => !Conversations.Value.Any(IsAskedIn(question.Key, new Language(tag)))).Select(question => $"{question.Value}\t{question.Key}").Order(StringComparer.Ordinal).ToList();
        Assert.True(missing is [], $"Nobody asks and answers in {tag}:\n{string.Join('\n', missing)}");
    }

    /// <summary>What ends in a question mark or wants to be said otherwise; the names of commands are no questions of the bot's.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Questions()
    {
        var names = Commands.All.SelectMany(command => new[] { command.Declared.Help, command.Declared.Example }).ToHashSet();
        return TextKeys.All.Where(key => Asks().IsMatch(key.Key) && !names.Contains(key.Key));
    }

    private static Func<IReadOnlyList<string>, bool> IsAskedIn(string key, Language language)
    {
        var forms = Phrases.Translate(key, language).Split(Plural.Bar).Select(form => string.Join(".+", Hole().Split(form).Select(Regex.Escape)));
        var asked = new Regex($"^[A-Za-z]*<~? (.+[ 。，])?({string.Join('|', forms)})$", RegexOptions.None, TimeSpan.FromSeconds(1));
        return lines =>
        {
            var answer = lines.SkipWhile(line => !asked.IsMatch(line)).SkipWhile(line => !Spoken().IsMatch(line)).Skip(1);
            return answer.Any(line => !Spoken().IsMatch(line));
        };
    }

    [GeneratedRegex("\"\"\"\\n(?<lines>.*?)\\n\\s*\"\"\"", RegexOptions.Singleline, 1_000)]
    private static partial Regex Script();

    [GeneratedRegex(@"\?($|\s)|[Pp]lease (say|write|check the)|, please:|for example\.$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Asks();

    [GeneratedRegex(@"\{\d+\}", RegexOptions.None, 1_000)]
    private static partial Regex Hole();

    [GeneratedRegex(@"^[A-Za-z]*(\([A-Za-z-]+\))?> ", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Spoken();
}
