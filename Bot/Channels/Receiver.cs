namespace Bot.Channels;

/// <summary>
/// Takes a message in. When the task completes everything that the message caused is on disk and the channel may
/// acknowledge it; when it fails nothing is, and the channel must deliver it again.
/// </summary>
/// <returns>The reply, where it is to go back in the acknowledgement (<see cref="Inbound.CanAnswer"/>); null when it goes by itself.</returns>
public delegate Task<Answer?> Receiver(Inbound inbound, CancellationToken ct);
