namespace Bot.Storage.LiteDb;

/// <summary>Work on the whole database, for its owner's thread, between two transactions.</summary>
internal interface IChore
{
    void Run();

    void Fail(Exception reason);
}

internal sealed class Chore<T>(Func<T> work) : TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously), IChore
{
    public void Run()
    {
        try
        {
            SetResult(work());
        }
        catch (Exception e)
        {
            SetException(e);
            throw;
        }
    }

    public void Fail(Exception reason) => TrySetException(reason);
}
