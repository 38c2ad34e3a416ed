using Bot.Channels;
using Bot.Domain.Talk;

namespace Bot.Conversation;

/// <summary>The links that bring a newcomer here: one for each channel that has one, and always one to the web page.</summary>
/// <param name="web">Where people reach the page: <c>Web:Url</c>.</param>
public sealed class Links(IEnumerable<IChannel> channels, Uri web)
{
    public IReadOnlyList<JoinLink> For(string token) =>
    [
        .. channels.Select(channel => (channel.Name, Uri: channel.JoinLink(token))).Where(link => link.Uri is not null).Select(link => new JoinLink(link.Name, link.Uri!)),
        new JoinLink("web", new Uri(web, $"join/{token}")),
    ];
}
