namespace Bot.Storage.LiteDb;

/// <summary>Something waiting for the owner. Who waits goes on elsewhere, never on the owner's thread.</summary>
internal interface IOperation
{
    void Fail(Exception reason);
}

internal interface IRead : IOperation
{
    void Run(Database database);
}

internal sealed class Read<T>(Func<Database, T> read) : TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously), IRead
{
    public void Run(Database database) => SetResult(read(database));

    public void Fail(Exception reason) => SetException(reason);
}

internal sealed class Write(IReadOnlyList<Row> rows) : TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), IOperation
{
    public IReadOnlyList<Row> Rows => rows;

    public void Fail(Exception reason) => SetException(reason);
}
