using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using OpenAI;

namespace Bot.Understanding.Model;

/// <summary>Asks a chat model at any endpoint that speaks OpenAI's chat completions, Ollama's too. What goes wrong with it is no advice.</summary>
public sealed partial class ChatModelAdviser(IChatClient model, TimeSpan patience, ILogger<ChatModelAdviser> log) : IAdviser
{
    private const int MostProposals = 3;
    private const int LongestSentence = 600;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly Lazy<string> Prompt = new(Read);

    public static ChatModelAdviser At(ModelOptions options, ILogger<ChatModelAdviser> log)
    {
        var patience = TimeSpan.FromSeconds(options.Timeout);
        var client = new OpenAI.Chat.ChatClient(options.Name, new ApiKeyCredential(options.Key is "" ? "none" : options.Key), new OpenAIClientOptions { Endpoint = new Uri(options.Endpoint), NetworkTimeout = patience, RetryPolicy = new ClientRetryPolicy(maxRetries: 0) });
        return new ChatModelAdviser(client.AsIChatClient(), patience, log);
    }

    public async Task<IReadOnlyList<Proposal>> Propose(Question question, CancellationToken ct)
    {
        if (question.Sentence.Length > LongestSentence)
            return [];
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(patience);
        try
        {
            ChatMessage[] said = [new(ChatRole.System, Prompt.Value), new(ChatRole.User, Asked(question))];
            var answer = await model.GetResponseAsync(said, Options(question), limit.Token);
            return [.. (JsonSerializer.Deserialize<Proposals>(answer.Text, Json)?.List ?? []).Where(proposal => proposal is { Command.Length: > 0, Arguments: not null }).Take(MostProposals)];
        }
        catch (Exception failure) when (!ct.IsCancellationRequested && failure is not OutOfMemoryException)
        {
            // The bot goes on without it, whatever a stranger's server does.
            LogSilence(failure.GetType().Name);
            return [];
        }
    }

    /// <summary>Nothing but a list of proposals from the listed commands.</summary>
    private static ChatOptions Options(Question question)
    {
        var names = new JsonArray([.. question.Commands.Select(command => (JsonNode)command.Command)]);
        var proposal = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject { ["command"] = new JsonObject { ["type"] = "string", ["enum"] = names }, ["arguments"] = new JsonObject { ["type"] = "string" } },
            ["required"] = new JsonArray("command", "arguments"),
            ["additionalProperties"] = false,
        };
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject { ["list"] = new JsonObject { ["type"] = "array", ["items"] = proposal } },
            ["required"] = new JsonArray("list"),
            ["additionalProperties"] = false,
        };
        return new ChatOptions { Temperature = 0, MaxOutputTokens = 300, ResponseFormat = ChatResponseFormat.ForJsonSchema(JsonSerializer.SerializeToElement(schema), "proposals") };
    }

    private static string Asked(Question question) => JsonSerializer.Serialize(
        new
        {
            Now = question.Now.ToString("uuuu-MM-dd HH:mm dddd", CultureInfo.InvariantCulture),
            question.Commands,
            question.Names,
            Message = question.Sentence,
        },
        Json);

    private static string Read()
    {
        using var stream = typeof(ChatModelAdviser).Assembly.GetManifestResourceStream("model-prompt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [LoggerMessage(LogLevel.Information, "The language model gave no advice: {Failure}.")]
    private partial void LogSilence(string failure);

    private sealed record Proposals(IReadOnlyList<Proposal>? List);
}
