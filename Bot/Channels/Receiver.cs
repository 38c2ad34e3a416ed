namespace Bot.Channels;

/// <summary>
/// Takes a message in. When the task completes everything that the message caused is on disk and the channel may
/// acknowledge it; when it fails nothing is, and the channel must deliver it again.
/// </summary>
public delegate Task Receiver(Inbound inbound, CancellationToken ct);
